import { paymentsIn } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";

type OpenPayment = { id: string; amountMinor: bigint; sessionExpiresAt: Date; method: string };

/** The payment of a firm booking that somebody may be making now: there is one at most, which the database holds to. */
export async function findOpenPayment(
  ctx: Context,
  bookingId: string,
): Promise<OpenPayment | null> {
  return await ctx.db.payment.findFirst({
    where: { bookingId, kind: "balance", status: { in: [...paymentsIn.settle] } },
    select: { id: true, amountMinor: true, sessionExpiresAt: true, method: true },
  });
}
