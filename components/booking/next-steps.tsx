import { cardWords } from "@/components/billing/card-words";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { scheduledMinor } from "@/components/booking/booking-state";
import { WaysToPay } from "@/components/booking/ways-to-pay";
import { isPast } from "@/components/ui/is-past";
import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { isContested } from "@/lib/billing/billing";
import type { Collection } from "@/lib/booking/booking";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { booking: BookingFacts };

type Step = { on: LocalDate; text: string };

/** What happens next, in the order in which it does; nothing where all has happened. */
export function NextSteps({ booking }: Props) {
  if (booking.status !== "confirmed") return null;
  const money = moneySteps(booking);
  const steps = [...money, ...tripSteps(booking)].sort((a, b) => a.on.localeCompare(b.on));
  if (steps.length === 0) return null;
  return (
    <Section id="next" title="What is next">
      <div className="measure">
        <SunList items={steps.map(({ text }) => text)} />
        {money.length > 0 && !booking.undecided ? <WaysToPay booking={booking} /> : null}
      </div>
    </Section>
  );
}

/** What is open, by when; while money of it waits for a decision nothing is asked for (rule 89). */
function moneySteps(booking: BookingFacts): Step[] {
  const { schedule, fees } = booking.account;
  const open = schedule.filter(isOpen);
  if (booking.undecided)
    return open.slice(0, 1).map(({ dueOn }) => ({
      on: dueOn,
      text: `${formatMoneyExact(scheduledMinor(booking))} is open. It is asked for once what is contested is decided.`,
    }));
  const card = isContested(booking.chargebacks) ? null : booking.collection;
  const other = open.length > 1 || booking.account.paidMinor === 0n ? "" : "the other ";
  return [
    ...open.map(({ seq, dueOn, openMinor }) => ({
      on: dueOn,
      text: dueWords(dueOn, `${other}${formatMoneyExact(openMinor)}`, takenBy(card, seq)),
    })),
    ...fees.filter(isOpen).map(({ dueOn, openMinor }) => ({
      on: dueOn,
      text: dueSince(dueOn, `a late fee of ${formatMoneyExact(openMinor)}`),
    })),
  ];
}

/** What is still wanted or decided before the first day, and that day. */
function tripSteps({ departure, detailsDueOn, travellers }: BookingFacts): Step[] {
  const { startsOn, decisionOn, status } = departure;
  if (isPast(startsOn)) return [];
  const missing = travellers.some(({ complete }) => !complete);
  const undecided = status === "scheduled" && !isPast(decisionOn);
  return [
    ...(missing ? [{ on: detailsDueOn, text: whoWords(detailsDueOn) }] : []),
    ...(undecided ? [{ on: decisionOn, text: decisionWords(decisionOn) }] : []),
    { on: startsOn, text: `On ${formatDate(startsOn)}, you are off.` },
  ];
}

function decisionWords(on: LocalDate): string {
  return `On ${formatDate(on)} we decide whether the departure goes. If it does not, all your money goes back.`;
}

function isOpen({ openMinor }: { openMinor: bigint }): boolean {
  return openMinor > 0n;
}

/** From which card it is taken and when; null where from none. */
function takenBy(card: Collection | null, seq: number): string | null {
  const day = card?.takenOn.get(seq);
  return card && day ? `We take it from your ${cardWords(card)} on ${formatDate(day)}.` : null;
}

function dueWords(dueOn: LocalDate, amount: string, taken: string | null): string {
  const due = dueSince(dueOn, amount);
  if (taken) return `${due} ${taken}`;
  return isPast(dueOn)
    ? `${due} Please pay it now.`
    : `${due} You may pay it at any time before, also in parts.`;
}

function whoWords(dueOn: LocalDate): string {
  const day = formatDate(dueOn);
  return isPast(dueOn)
    ? `Tell us now who travels: tickets were to be made out on ${day}.`
    : `By ${day}, tell us who travels: tickets are made out then.`;
}

function dueSince(dueOn: LocalDate, amount: string): string {
  const day = formatDate(dueOn);
  return isPast(dueOn) ? `Since ${day}, ${amount} has been due.` : `By ${day}, ${amount} is due.`;
}
