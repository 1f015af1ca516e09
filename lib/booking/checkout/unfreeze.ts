import type { HoldFacts } from "@/lib/availability/availability";
import { getHold } from "@/lib/availability/get-hold";
import { lockHold } from "@/lib/availability/lock-hold";
import { stopPaying } from "@/lib/availability/stop-paying";
import { endPayment } from "@/lib/billing/end-payment";
import { refuseFlagged } from "@/lib/booking/record/refuse-flagged";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

/**
 * Closes Stripe's page of a hold, then lets the basket change again, unless another payment for it stands: one that was begun
 * meanwhile keeps the basket frozen (rules 6, 11).
 * @throws DomainError not_found; conflict when the money has come or is on its way; unavailable while Stripe cannot be reached.
 */
export async function unfreeze(ctx: Context, input: { holdId: string }): Promise<HoldFacts> {
  const { holdId } = input;
  const payment = await findOpenPayment(ctx, holdId);
  if (payment) await refuseFlagged(ctx, payment.bookingId);
  if (payment && !(await endPayment(ctx, { paymentId: payment.id }))) throw onItsWay();
  return await ctx.transaction(async (inner) => {
    await inner.db.$queryRaw(
      sql`SELECT id FROM booking WHERE hold_id = ${holdId}::uuid FOR UPDATE`,
    );
    await lockHold(inner, { holdId });
    // What was sent back has no claim on the places any more.
    const received = await inner.db.payment.count({
      where: { holdId, status: "confirmed", refunds: { none: {} } },
    });
    if (received > 0) throw onItsWay();
    return (await findOpenPayment(inner, holdId))
      ? await getHold(inner, { holdId })
      : await stopPaying(inner, { holdId });
  });
}

/** The payment that somebody may be making now. */
export async function findOpenPayment(
  ctx: Context,
  holdId: string,
): Promise<{ id: string; bookingId: string } | null> {
  return await ctx.db.payment.findFirst({
    where: { holdId, status: { in: ["created", "pending"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true, bookingId: true },
  });
}

function onItsWay(): DomainError {
  return new DomainError(
    "conflict",
    "Your payment is on its way, so there is nothing left to change here. Your booking will be confirmed in a moment.",
  );
}
