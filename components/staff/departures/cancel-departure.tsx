import { CancelDepartureForm } from "@/components/staff/departures/cancel-departure-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import type { DepartureOnDesk } from "@/lib/booking/schema";
import { stillLeaves } from "@/lib/catalog/catalog";
import { formatInstant } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = DepartureOnDesk & {
  /** What somebody proposed already; null where nobody has. */
  waiting: { by: string; own: boolean; why: string; proposedAt: Date } | null;
  form: { id: string; reasons: Readonly<Record<string, string>>; action: FormAction };
};

/** What cancelling would do, before anybody proposes it; and that somebody has. Nothing where it does not leave any more. */
export function CancelDeparture({ waiting, form, ...departure }: Props) {
  if (!stillLeaves(departure.status)) return null;
  return (
    <Section id="cancel" title="Cancel it" aside="This takes two people.">
      {waiting ? (
        <Notice title="It waits for a second person" role="status">
          <p>
            Proposed by {waiting.own ? "you" : waiting.by}, {formatInstant(waiting.proposedAt)}:{" "}
            {waiting.why}.{" "}
            <a className="link" href={paths.staffApprovals()}>
              See what waits
            </a>
          </p>
        </Notice>
      ) : (
        <div className="grid gap-6">
          <Consequences {...departure} />
          <CancelDepartureForm {...form} code={departure.code} />
        </div>
      )}
    </Section>
  );
}

type ConsequenceProps = Pick<DepartureOnDesk, "firm" | "travellers" | "paying" | "money">;

function Consequences({ firm, travellers, paying, money }: ConsequenceProps) {
  return (
    <div className="measure grid gap-3">
      <p>Once a second person agrees, this follows at once, and cannot be taken back:</p>
      <ul className="list-disc space-y-1 pl-5">
        <li>Nothing of it is sold any more, and what is held at the checkout is let go.</li>
        <li>
          {counted(firm, "booking")} of {counted(travellers, "traveller")}{" "}
          {firm === 1 ? "is" : "are"} cancelled without a fee; who booked is told by mail, with the
          nearest departures that have room.
        </li>
        <li>
          {formatMoneyExact(money.leftMinor)} goes back within 14 days
          {money.leftByHandMinor > 0n
            ? `, of which ${formatMoneyExact(money.leftByHandMinor)} by hand, as it came`
            : ", to the cards that it came from"}
          .
        </li>
        {paying > 0 ? (
          <li>
            {counted(paying, "booking")} that {paying === 1 ? "is" : "are"} not paid yet{" "}
            {paying === 1 ? "ends" : "end"}. What is being paid goes back as it comes.
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** "1 booking", "3 bookings". */
function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? what : `${what}s`}`;
}
