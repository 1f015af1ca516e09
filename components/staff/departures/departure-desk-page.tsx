import type { ReactNode } from "react";
import { Facts } from "@/components/staff/departures/facts";
import { MoneyBackSection } from "@/components/staff/departures/money-back-section";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { DepartureOnDesk } from "@/lib/booking/schema";
import { cancelReasons } from "@/lib/catalog/catalog";
import { formatDate, formatInstant } from "@/lib/dates";

type Props = DepartureOnDesk & {
  /** What may be done with it. */
  children: ReactNode;
};

/** One departure: how many it concerns, and what is to do. Nobody is named. */
export function DepartureDeskPage({ children, ...departure }: Props) {
  const { code, title, startsOn, decisionOn, minimum, cancelled } = departure;
  return (
    <>
      <PageTitle title={title}>
        <p>
          {formatDate(startsOn)}, departure {code}.
        </p>
        {cancelled ? (
          <p>
            Cancelled by us on {formatInstant(cancelled.at)}. {cancelReasons[cancelled.reason]}
          </p>
        ) : null}
      </PageTitle>
      {cancelled ? (
        <MoneyBackSection cancelled={cancelled} money={departure.money} />
      ) : (
        <Section id="who" title="Who is on it">
          <Facts
            facts={[
              ["Bookings", String(departure.firm)],
              ["Travellers", `${departure.travellers}, of ${minimum} that it needs`],
              ["Not paid yet", String(departure.paying)],
              ["Decided by", formatDate(decisionOn)],
            ]}
          />
        </Section>
      )}
      {children}
    </>
  );
}
