import { endPayment } from "@/lib/billing/end-payment";
import { spendCredit } from "@/lib/billing/spend-credit";
import { isAllowed } from "@/lib/booking/booking";
import { creditFor } from "@/lib/booking/record/credit-for";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { onItsWay } from "@/lib/booking/record/on-its-way";
import { openOfBooking } from "@/lib/booking/record/open-of-booking";
import { refuseFlagged } from "@/lib/booking/record/refuse-flagged";
import type { PayFromCredit } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * Pays what is open of a booking from the credit of whoever asks, as much as they saw, at once and with no way by Stripe. A page of Stripe's
 * that is open for it is closed first, so that nobody pays the same debt twice. Sent twice, or from two windows, it is paid once (rules 36,
 * 41).
 * @throws DomainError not_found; price_changed where another amount can be paid than was seen; conflict where nothing can, or money is on
 *   its way.
 */
export async function payFromCredit(
  ctx: Context,
  input: PayFromCredit,
): Promise<{ bookingToken: string }> {
  const { bookingToken } = input;
  const { id } = await findBookingByToken(ctx, bookingToken);
  await refuseFlagged(ctx, id);
  const inTheWay = await findOpenPayment(ctx, id);
  if (inTheWay && !(await endPayment(ctx, { paymentId: inTheWay.id }))) throw onItsWay();
  await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, id);
    if (await findOpenPayment(inner, id)) throw onItsWay();
    if (!isAllowed("payBalance", booking.status)) throw nothing();
    const openMinor = await openOfBooking(inner, booking);
    const amountMinor = await creditFor(inner, booking, openMinor);
    if (amountMinor === 0n) throw nothing();
    if (input.seen !== String(amountMinor)) throw changed();
    await spendCredit(inner, { booking, amountMinor });
  });
  return { bookingToken };
}

/** How much of what is open that would be; 0 where nothing can be paid so. */
export async function getPayableCredit(
  ctx: Context,
  input: { bookingToken: string },
): Promise<bigint> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  const booking = await ctx.db.booking.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, totalMinor: true, personId: true, currency: true },
  });
  return await creditFor(ctx, booking, await openOfBooking(ctx, booking));
}

function nothing(): DomainError {
  return new DomainError(
    "conflict",
    "Nothing of this booking can be paid from your credit now. Nothing was paid.",
  );
}

function changed(): DomainError {
  return new DomainError(
    "price_changed",
    "What is open, or what is left of your credit, has changed meanwhile. Nothing was paid: please look again.",
  );
}
