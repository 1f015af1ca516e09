import { cardWords } from "@/components/billing/card-words";
import type { BookingFacts } from "@/components/booking/booking-facts";
import { isPast } from "@/components/booking/is-past";
import { WaysToPay } from "@/components/booking/ways-to-pay";
import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { isContested, type KeptCard } from "@/lib/billing/billing";
import { formatDate, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { booking: BookingFacts };

/** What happens next, in the order in which it does. */
export function NextSteps({ booking }: Props) {
  if (booking.status !== "confirmed") return null;
  const { departure, detailsDueOn, travellers, account } = booking;
  const card = isContested(booking.chargebacks) ? null : booking.collection;
  const missing = travellers.some(({ complete }) => !complete);
  const open = account.schedule.filter(isOpen);
  const fees = account.fees.filter(isOpen);
  const steps = [
    ...open.map(({ dueOn, openMinor }) => ({
      on: dueOn,
      text: dueWords(
        dueOn,
        `${open.length > 1 ? "" : "the other "}${formatMoneyExact(openMinor)}`,
        card,
      ),
    })),
    ...fees.map(({ dueOn, openMinor }) => ({
      on: dueOn,
      text: dueSince(dueOn, `a late fee of ${formatMoneyExact(openMinor)}`),
    })),
    ...(missing
      ? [
          {
            on: detailsDueOn,
            text: whoWords(detailsDueOn),
          },
        ]
      : []),
    ...(departure.status === "scheduled"
      ? [
          {
            on: departure.decisionOn,
            text: `On ${formatDate(departure.decisionOn)} we decide whether the departure goes. If it does not, all your money goes back.`,
          },
        ]
      : []),
    { on: departure.startsOn, text: `On ${formatDate(departure.startsOn)}, you are off.` },
  ].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <Section id="next" title="What is next">
      <div className="measure">
        <SunList items={steps.map(({ text }) => text)} />
        {open.length + fees.length > 0 ? <WaysToPay booking={booking} /> : null}
      </div>
    </Section>
  );
}

function isOpen({ openMinor }: { openMinor: bigint }): boolean {
  return openMinor > 0n;
}

function dueWords(dueOn: LocalDate, amount: string, card: KeptCard | null): string {
  const due = dueSince(dueOn, amount);
  if (card) return `${due} We take it from your ${cardWords(card)}.`;
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
