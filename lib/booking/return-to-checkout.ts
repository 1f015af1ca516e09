import { stopPaying } from "@/lib/availability/stop-paying";
import { endPayment } from "@/lib/billing/end-payment";
import { holdIdOf } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * Back from Stripe's page: it is closed first, so that nobody can pay into it, then the basket can be changed again with at least
 * ten minutes to go (rules 6, 12).
 * @throws DomainError not_found; conflict when the payment has gone through meanwhile.
 */
export async function returnToCheckout(
  ctx: Context,
  input: { holdToken: string },
): Promise<{ holdToken: string }> {
  const holdId = holdIdOf(input.holdToken);
  const payment = await ctx.db.payment.findFirst({
    where: { holdId, status: { in: ["created", "pending"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (payment && !(await endPayment(ctx, { paymentId: payment.id }))) {
    throw new DomainError(
      "conflict",
      "Your payment is on its way, so there is nothing left to change here. Your booking will be confirmed in a moment.",
    );
  }
  await stopPaying(ctx, { holdId });
  return input;
}
