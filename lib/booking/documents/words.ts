import { type BookingAccount, offlineWords } from "@/lib/billing/billing";
import type { LoadedBooking } from "@/lib/booking/record/load-booking";
import { clock } from "@/lib/clock";
import { formatDate, type LocalDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { costToCancel } from "@/lib/pricing/cost-to-cancel";
import { keptFees, type PricedQuote } from "@/lib/pricing/pricing";

/** A quote's lines as every mail and document prints them, tax included even at 0 %. */
export function linesOf(quote: PricedQuote): { label: string; amount: string }[] {
  const { name, rate, amountMinor } = quote.tax;
  return [
    ...quote.lines.map((line) => ({
      label: line.text,
      amount: formatMoneyExact(line.amountMinor),
    })),
    { label: `${name} (${rate / 100} %)`, amount: formatMoneyExact(amountMinor) },
  ];
}

/**
 * The next payment that is open, as mails say it, and whether its day is past; null where nothing is open. With `upcoming` it is the next
 * whose day is to come, where there is one: what is late is asked for by itself.
 */
export function nextDue({ schedule, fees }: BookingAccount, { upcoming = false } = {}) {
  const today = localDateOf(clock.now());
  const isLate = ({ dueOn }: { dueOn: LocalDate }) => dueOn < today;
  const open = [...schedule, ...fees].filter(({ openMinor }) => openMinor > 0n);
  const next = (upcoming && open.find((line) => !isLate(line))) || open[0];
  if (!next) return null;
  const { openMinor, dueOn } = next;
  return { amount: formatMoneyExact(openMinor), on: formatDate(dueOn), late: isLate(next) };
}

/** What is kept until which day, the next first: the same function that a refund is reckoned by (rule 53). */
export function cancellationOf({
  quote,
  departure,
}: LoadedBooking): { until: string; kept: string }[] {
  return costToCancel({
    totalMinor: quote.totalMinor,
    keptMinor: keptFees(quote),
    tiers: departure.cancellationTerms.tiers,
    startsOn: departure.startsOn,
    today: localDateOf(clock.now(), departure.timeZone),
  }).map(({ to, feeMinor }) => ({ until: formatDate(to), kept: formatMoneyExact(feeMinor) }));
}

/** The same in a sentence or two. */
export function wordsForCancelling(booking: LoadedBooking): string {
  const [first, ...later] = cancellationOf(booking);
  if (!first) return "The trip has begun, so nothing goes back any more.";
  const now = `If you cancel by ${first.until}, we keep ${first.kept}.`;
  return later.length > 0
    ? `${now} It rises in steps after that; your confirmation lists them.`
    : now;
}

/** "check 1042": what somebody paid by past Stripe. */
export function offlineName({ method, number }: { method: string; number: string }): string {
  const name = method === "cheque" ? offlineWords.cheque : offlineWords.transfer;
  return `${name.toLowerCase()} ${number}`;
}
