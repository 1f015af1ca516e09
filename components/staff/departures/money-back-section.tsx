import { daysWords } from "@/components/staff/departures/days-words";
import { Facts } from "@/components/staff/departures/facts";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Section } from "@/components/ui/section";
import { WideTable } from "@/components/ui/wide-table";
import { notSentMinor } from "@/lib/billing/schema";
import type { DepartureOnDesk } from "@/lib/booking/schema";
import { formatDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { paths } from "@/lib/paths";

type Props = {
  cancelled: NonNullable<DepartureOnDesk["cancelled"]>;
  money: DepartureOnDesk["money"];
};

/** How far cancelling has come: bookings, money, and how long is left for it (rule 65). */
export function MoneyBackSection({ cancelled, money }: Props) {
  const { done, of, backBy, daysLeft } = cancelled;
  const openMinor = notSentMinor(money);
  const left = openMinor > 0n ? `, ${daysWords(daysLeft)}` : ", and all is sent";
  return (
    <>
      <Section id="bookings" title="Bookings">
        <p className="mb-3">
          {done} of {of} are cancelled and told.
        </p>
        <progress aria-label="Bookings that are cancelled" value={done} max={Math.max(of, 1)} />
      </Section>
      <Section id="back" title="Money back">
        <Facts
          facts={[
            ["Back by", `${formatDate(backBy)}${left}`],
            ["Sent back", formatMoneyExact(money.sentMinor)],
            ["Being sent to cards", formatMoneyExact(money.sendingMinor)],
            ["To be sent by hand", formatMoneyExact(money.byHandMinor)],
            ["Waits for a person, or its booking", formatMoneyExact(money.leftMinor)],
          ]}
        />
        <Waiting waiting={cancelled.waiting} />
      </Section>
    </>
  );
}

type WaitingProps = Pick<Props["cancelled"], "waiting">;

function Waiting({ waiting }: WaitingProps) {
  if (waiting.length === 0) return null;
  return (
    <div className="mt-8">
      <WideTable label="Bookings whose money is not sent">
        <ColumnHeads heads={["Booking", { sums: "Not sent" }, "How"]} />
        <tbody>
          {waiting.map(({ ref, customerId, minor, byHand }) => (
            <tr key={ref} className="border-line border-b">
              <th scope="row" className="py-2 pr-6 font-normal whitespace-nowrap">
                <a className="link" href={paths.staffCustomer(customerId)}>
                  {ref}
                </a>
              </th>
              <td className="py-2 pr-6 text-right tabular-nums">{formatMoneyExact(minor)}</td>
              <td className="py-2">
                {byHand ? (
                  <a className="link" href={`${paths.staffMoney()}#back`}>
                    By check or bank transfer
                  </a>
                ) : (
                  "To the card"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}
