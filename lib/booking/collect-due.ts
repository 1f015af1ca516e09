import { savedCard, smallestChargeMinor } from "@/lib/billing/billing";
import { createPayment } from "@/lib/billing/create-payment";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { netPaid } from "@/lib/billing/net-paid";
import { writtenOff } from "@/lib/billing/written-off";
import { isAllowed, nextTryOn } from "@/lib/booking/booking";
import { readCollectedLines } from "@/lib/booking/record/collected-lines";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";

/**
 * Begins to take what is due of a booking from the card that was kept for it: what was announced days ago, is not paid, and is not
 * contested. The intent is noted under the booking's lock, once for each line and try, whoever hears this and however often (rules 36,
 * 50); while somebody is on Stripe's page to pay, nothing is taken.
 */
export async function collectDue(ctx: Context, input: { bookingId: string }): Promise<void> {
  const { bookingId } = input;
  await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    if (!isAllowed("collect", booking.status)) return;
    const card = await inner.db.keptCard.findFirst({ where: { bookingId, status: "kept" } });
    if (!card || (await isContestedNow(inner, bookingId))) return;
    if (await findOpenPayment(inner, bookingId)) return;
    const due = await findDue(inner, bookingId, card.id);
    if (!due) return;
    const { customerId, personId, policyVersion, currency } = booking;
    const whose = { bookingId, customerId, personId, policyVersion, currency };
    const { id: paymentId } = await createPayment(inner, {
      ...{ ...whose, kind: "balance", holdId: null, method: savedCard },
      amountMinor: due.amountMinor,
    });
    const begunOn = toDateColumn(localDateOf(clock.now()));
    const { seq, number } = due;
    await inner.db.collectionAttempt.createMany({
      data: [{ paymentId, keptCardId: card.id, seq, number, begunOn }],
    });
    await emit(inner, "collection.begun", { paymentId });
  });
}

type Due = { seq: number; number: number; amountMinor: bigint };

/** What is to be taken today: up to the last line whose day has come, less what was paid or written off; null where it is not the day of a try. */
async function findDue(ctx: Context, bookingId: string, cardId: string): Promise<Due | null> {
  const today = localDateOf(clock.now());
  const lines = await readCollectedLines(ctx, { bookingId, cardId });
  const last = lines.findLast(({ firstOn }) => firstOn !== null && firstOn <= today);
  const settledMinor = (await netPaid(ctx, { bookingId })) + (await writtenOff(ctx, { bookingId }));
  if (!last || last.upToMinor - settledMinor < smallestChargeMinor) return null;
  const { seq, tried, firstOn, upToMinor } = last;
  const day = nextTryOn(tried, firstOn ?? today);
  if (day === null || day > today) return null;
  return { seq, number: tried.length + 1, amountMinor: upToMinor - settledMinor };
}
