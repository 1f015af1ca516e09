import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { findSameOffline } from "@/lib/billing/find-same-offline";
import { noteOffline } from "@/lib/billing/note-offline";
import { noteUnmatched } from "@/lib/billing/note-unmatched";
import { decidedBy } from "@/lib/booking/booking";
import { describeOffline } from "@/lib/booking/record/describe-offline";
import { openOfBooking } from "@/lib/booking/record/open-of-booking";
import { takeTurns } from "@/lib/booking/record/take-turns";
import type { RecordOffline } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { DomainError, wrongField } from "@/lib/errors";
import type { Currency } from "@/lib/money";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Records a check or a transfer that our bank has, as a billing clerk, under `billing`: for its booking as much as is owed, and what is
 * more, or of which nobody knows what it is for, without a home (rules 38, 42, 49). What would follow is said first, and done once it was
 * confirmed as it was said: where something changed meanwhile, it is said anew. Whoever paid too much is asked what becomes of it. Sent
 * twice it is recorded once, and the same number, day and amount from another window is asked about.
 * @throws DomainError not_found for who is no billing clerk; invalid beside a field; price_changed with what would follow; conflict where
 *   another clerk records the same at this moment.
 */
export async function recordOfflinePayment(ctx: Context, input: RecordOffline): Promise<void> {
  await requireRole(ctx, clerks);
  const { paymentId, method, number, receivedOn, amount: amountMinor } = input;
  const payment = { method, number, receivedOn, amountMinor };
  refuseOtherDays(receivedOn);
  const known = input.booking ? await find(ctx, input.booking.toUpperCase()) : null;
  await ctx.transaction(async (inner) => {
    const booking = await takeTurns(inner, { number, bookingId: known?.id ?? null });
    if (await isRecorded(inner, paymentId)) return;
    const same = await findSameOffline(inner, payment);
    const openMinor = booking ? await openOfBooking(inner, booking) : 0n;
    const about = known ? { ref: known.ref, openMinor } : null;
    const words = describeOffline({ ...payment, booking: about, same });
    if (input.seen !== words) throw new DomainError("price_changed", words);
    await note(inner, { ...payment, paymentId, booking, openMinor, nth: same.length + 1 });
  });
}

type Recorded = Omit<Parameters<typeof noteOffline>[1], "booking"> & {
  booking: (Parameters<typeof noteOffline>[1]["booking"] & { personId: string }) | null;
  openMinor: bigint;
};

/** For the booking as much as is open, and the rest for nobody yet. */
async function note(ctx: Context, { openMinor, booking, ...payment }: Recorded): Promise<void> {
  const { paymentId: id, amountMinor: cameMinor, ...facts } = payment;
  const paidMinor = cameMinor < openMinor ? cameMinor : openMinor;
  if (booking && paidMinor > 0n)
    await noteOffline(ctx, { ...payment, amountMinor: paidMinor, booking });
  if (paidMinor === cameMinor) return;
  const whose = { bookingId: booking?.id ?? null, currency: booking?.currency ?? ours };
  const decideBy = booking ? decidedBy(clock.now()) : null;
  const amountMinor = cameMinor - paidMinor;
  await noteUnmatched(ctx, { ...facts, ...whose, id, cameMinor, amountMinor, decideBy });
  if (!booking) return;
  const notice = { kind: "surplus_waits", subjectId: id, event: "came" } as const;
  await queueNotice(ctx, { ...notice, personId: booking.personId });
}

/** Of our bank's account. */
const ours: Currency = "USD";

async function find(ctx: Context, ref: string): Promise<{ id: string; ref: string }> {
  const known = await ctx.db.booking.findUnique({
    where: { ref },
    select: { id: true, ref: true },
  });
  if (known) return known;
  throw wrongField(
    "booking",
    "No booking has this reference. Leave it empty where nobody knows what the money is for.",
  );
}

async function isRecorded(ctx: Context, id: string): Promise<boolean> {
  if ((await ctx.db.payment.count({ where: { id } })) > 0) return true;
  return (await ctx.db.unmatchedMoney.count({ where: { id } })) > 0;
}

/** Banks tell of a year at most, and of no day to come. */
function refuseOtherDays(receivedOn: string): void {
  const today = localDateOf(clock.now());
  if (receivedOn > today || receivedOn < addDays(today, -366))
    throw wrongField("receivedOn", "Write a day of the last year, today at the latest.");
}
