import { carryOut } from "@/lib/booking/changing/carry-out";
import { carryOutCancelling } from "@/lib/booking/changing/carry-out-cancelling";
import type { Doer } from "@/lib/booking/record/doer";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { changedMeanwhile, tripHasBegun } from "@/lib/booking/record/refuse-cancelling";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { notFound } from "@/lib/errors";

type Agreed = {
  bookingId: string;
  /** What was told: the number of the proposal. */
  quoteId: string;
  /** What goes back by it, as it was agreed to. */
  amountMinor: bigint;
  reason: string;
};

/**
 * Changes or cancels a booking for its customer at the price that an employee was told and proposed while it held, in the caller's
 * transaction: what a second person takes to agree changes no price (rule 53). Twice it is done once (rules 63, 68).
 * @throws PaymentOpen where somebody may be paying; DomainError not_found; conflict where the booking is over or is another by now, its
 *   trip has begun, or more would go back than was agreed to; and what `changeBooking` refuses.
 */
export async function carryOutAgreed(ctx: Context, agreed: Agreed): Promise<void> {
  const { bookingId, quoteId: id, amountMinor, reason } = agreed;
  const where = { id, bookingId };
  const cancelling = await ctx.db.cancellationQuote.findFirst({ where });
  const told = cancelling ?? (await ctx.db.changeQuote.findFirst({ where }));
  if (!told?.employeeId) throw notFound("price");
  await refuseBegun(ctx, bookingId);
  const doer: Doer = { by: "employee", employeeId: told.employeeId, reason };
  const backMinor =
    "fromQuoteId" in told
      ? await carryOut(ctx, told, doer)
      : await carryOutCancelling(ctx, told, doer);
  if (backMinor > amountMinor) throw changedMeanwhile();
}

/** Rule 55. */
async function refuseBegun(ctx: Context, bookingId: string): Promise<void> {
  const { startsOn, timeZone } = (await loadBooking(ctx, bookingId)).departure;
  if (localDateOf(clock.now(), timeZone) > startsOn) throw tripHasBegun();
}
