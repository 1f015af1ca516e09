import type { BookingFacts } from "@/components/booking/booking-facts";
import { Section } from "@/components/ui/section";
import { SunList } from "@/components/ui/sun-list";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

type Props = { booking: BookingFacts };

/** What happens next, in the order in which it does. */
export function NextSteps({ booking }: Props) {
  if (booking.status !== "confirmed") return null;
  const { departure, detailsDueOn, travellers, account } = booking;
  const missing = travellers.some(({ complete }) => !complete);
  const steps = [
    ...account.schedule
      .filter(({ openMinor }) => openMinor > 0n)
      .map(({ dueOn, openMinor }) => ({
        on: dueOn,
        text: `By ${formatDate(dueOn)}, the other ${formatMoneyExact(openMinor)} is due. Our support takes the payment.`,
      })),
    ...(missing
      ? [
          {
            on: detailsDueOn,
            text: `By ${formatDate(detailsDueOn)}, tell us who travels: tickets are made out then.`,
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
      </div>
    </Section>
  );
}
