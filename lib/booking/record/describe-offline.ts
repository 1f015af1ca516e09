import { type OfflineMethod, offlineWords } from "@/lib/billing/billing";
import { openWords, unknownWords } from "@/lib/booking/record/open-words";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Described = {
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  /** What it is for, and what is open of that; null where nobody knows. */
  booking: { ref: string; openMinor: bigint } | null;
  /** For each that is recorded with the same number, day and amount: its booking, or null where it had no home. */
  same: readonly (string | null)[];
};

/** What recording a check or a transfer means, in words, before it is done. */
export function describeOffline(payment: Described): string {
  const { method, number, receivedOn, amountMinor, booking, same } = payment;
  const about = booking ? `for booking ${booking.ref}` : "for no booking that we know";
  const what = `${offlineWords[method]} ${number} of ${formatDate(receivedOn)}: ${formatMoneyExact(amountMinor)} ${about}.`;
  const follows = booking ? openWords({ ...booking, amountMinor }) : unknownWords;
  const known = same.map((ref) => (ref ? `for ${ref}` : "without a home")).join(" and ");
  const again =
    same.length === 0
      ? ""
      : ` One with this number, day and amount is recorded already, ${known}: this would be another one.`;
  return `${what} ${follows}${again} Nothing is recorded yet.`;
}
