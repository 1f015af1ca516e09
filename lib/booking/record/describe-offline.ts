import { type OfflineMethod, offlineWords } from "@/lib/billing/billing";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

export type Described = {
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  ref: string;
  /** Of the booking: as much as is recorded, or more (rule 49). */
  openMinor: bigint;
  /** The bookings for which one with the same number, day and amount is recorded. */
  same: readonly string[];
};

/** What recording a check or a transfer means, in words, before it is done. */
export function describeOffline(payment: Described): string {
  const { method, number, receivedOn, amountMinor, ref, same } = payment;
  const what = `${offlineWords[method]} ${number} of ${formatDate(receivedOn)}: ${formatMoneyExact(amountMinor)} for booking ${ref}.`;
  const again =
    same.length === 0
      ? ""
      : ` One with this number, day and amount is recorded already, for ${same.join(", ")}: this would be another one.`;
  return `${what} ${outcomeOf(payment)}${again} Nothing is recorded yet.`;
}

function outcomeOf({ amountMinor, openMinor }: Described): string {
  const open = formatMoneyExact(openMinor);
  const left = openMinor - amountMinor;
  if (left === 0n) return `${open} is open, so it is paid then.`;
  return `${open} is open, so ${formatMoneyExact(left)} is left then.`;
}
