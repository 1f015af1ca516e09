import { smallestPartMinor } from "@/lib/billing/billing";
import type { PlannedLine } from "@/lib/booking/booking";
import { addDays, addMonths, type LocalDate } from "@/lib/dates";
import { allocate } from "@/lib/money";

type Balance = { amountMinor: bigint; dueOn: LocalDate };

/** The first instalment is due so long after it was chosen at least. */
const soonestDays = 14;

/**
 * A balance in monthly instalments and its last part, which stays due when it was: together it, to the cent (rule 33). Null where there is
 * not the time, or the parts would be too small to be worth a payment.
 */
export function planInstalments(
  { amountMinor, dueOn }: Balance,
  count: number,
  today: LocalDate,
): PlannedLine[] | null {
  const parts = allocate(amountMinor, Array<bigint>(count + 1).fill(1n));
  const days = parts.map((_part, at) => addMonths(dueOn, at - count));
  const tooSoon = (days[0] ?? today) < addDays(today, soonestDays);
  const tooSmall = parts.some((part) => part < smallestPartMinor);
  if (count > 0 && (tooSoon || tooSmall)) return null;
  return parts.map((part, at) => ({
    kind: at < count ? "instalment" : "balance",
    amountMinor: part,
    dueOn: days[at] ?? dueOn,
  }));
}

/** Every way in which a balance can be divided, the fewest parts first. */
export function instalmentOffers(
  balance: Balance,
  most: number,
  today: LocalDate,
): PlannedLine[][] {
  const counts = Array.from({ length: most }, (_one, at) => at + 1);
  return counts.flatMap((count) => {
    const lines = planInstalments(balance, count, today);
    return lines ? [lines] : [];
  });
}
