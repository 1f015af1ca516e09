import { requireRole } from "@/lib/auth/require-role";
import { clerks, offlineWords } from "@/lib/billing/billing";
import { findSameOffline } from "@/lib/billing/find-same-offline";
import { getUnmatched } from "@/lib/billing/get-unmatched";
import { noteOffline } from "@/lib/billing/note-offline";
import { takeUnmatched } from "@/lib/billing/take-unmatched";
import { openOfBooking } from "@/lib/booking/record/open-of-booking";
import { openWords } from "@/lib/booking/record/open-words";
import { takeTurns } from "@/lib/booking/record/take-turns";
import type { MatchUnmatched } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { startOfDay } from "@/lib/dates";
import { DomainError, wrongField } from "@/lib/errors";
import { formatMoneyExact } from "@/lib/money";

/**
 * Finds a home for money, or a part of it: as a billing clerk, under `billing`, it pays a booking, never more than is owed, on the day on
 * which our bank had it (rules 42, 49). What would follow is said first, and done once it was confirmed as it was said. Sent twice it is
 * matched once.
 * @throws DomainError not_found for who is no billing clerk, and for what was not recorded; invalid beside a field; price_changed with what
 *   would follow; conflict where somebody was quicker.
 */
export async function matchUnmatched(ctx: Context, input: MatchUnmatched): Promise<void> {
  await requireRole(ctx, clerks);
  const { paymentId, unmatchedId, amount: amountMinor } = input;
  const ref = input.booking.toUpperCase();
  const known = await ctx.db.booking.findUnique({ where: { ref }, select: { id: true } });
  if (!known) throw wrongField("booking", "No booking has this reference.");
  const { number } = await getUnmatched(ctx, unmatchedId);
  await ctx.transaction(async (inner) => {
    const booking = await takeTurns(inner, { number, bookingId: known.id });
    if (!booking || (await inner.db.payment.count({ where: { id: paymentId } })) > 0) return;
    const { method, receivedOn, leftMinor, currency } = await getUnmatched(inner, unmatchedId);
    const openMinor = await openOfBooking(inner, booking);
    refuseMore(amountMinor, { openMinor, leftMinor });
    const what = `${formatMoneyExact(amountMinor)} of ${offlineWords[method].toLowerCase()} ${number} for booking ${ref}.`;
    const words = `${what} ${openWords({ amountMinor, openMinor })} Nothing is matched yet.`;
    if (input.seen !== words) throw new DomainError("price_changed", words);
    const at = startOfDay(receivedOn);
    const part = { id: paymentId, unmatchedId, amountMinor, currency, at } as const;
    await takeUnmatched(inner, { ...part, kind: "matched" });
    const payment = { method, number, receivedOn, amountMinor };
    const nth = (await findSameOffline(inner, payment)).length + 1;
    await noteOffline(inner, { ...payment, paymentId, booking, nth });
  });
}

function refuseMore(
  amountMinor: bigint,
  { openMinor, leftMinor }: { openMinor: bigint; leftMinor: bigint },
): void {
  if (openMinor === 0n) throw wrongField("booking", "Nothing is open of this booking.");
  const most = openMinor < leftMinor ? openMinor : leftMinor;
  if (amountMinor <= most) return;
  const why = most === openMinor ? "is open of this booking" : "of it is left";
  throw wrongField("amount", `Only ${formatMoneyExact(most)} ${why}. Match no more than that.`);
}
