import { type PaymentKind, paymentsIn } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";

type OpenPayment = { id: string; amountMinor: bigint; sessionExpiresAt: Date; method: string };

/**
 * The payment of a booking that somebody may be making now. Of a firm one there is one at most, which the database holds to; of one that
 * is not, the caller has it locked.
 */
export async function findOpenPayment(
  ctx: Context,
  bookingId: string,
  kind: PaymentKind = "balance",
): Promise<OpenPayment | null> {
  return await ctx.db.payment.findFirst({
    where: { bookingId, kind, status: { in: [...paymentsIn.settle] } },
    select: { id: true, amountMinor: true, sessionExpiresAt: true, method: true },
  });
}
