import { View } from "@react-pdf/renderer";
import type { ConfirmedBooking } from "./confirmed-booking";
import { Ledger } from "./ledger";
import { paper } from "./paper";
import { Words } from "./words";

/** What cancelling costs, and where help is. */
export function ConfirmationTerms(props: ConfirmedBooking) {
  return (
    <View>
      <View wrap={false}>
        <Words style={paper.part}>If you have to cancel</Words>
        <Ledger columns={[{ part: 6 }, { part: 2, side: "right" }]} rows={tiers(props)} />
        <Words style={{ marginTop: 8 }}>{props.cancellation}</Words>
      </View>
      <View wrap={false}>
        <Words style={paper.part}>Where to find us</Words>
        <Words>{contact(props)}</Words>
      </View>
    </View>
  );
}

function tiers({ cancellationTiers }: ConfirmedBooking) {
  const rows = cancellationTiers.map(({ when, kept }) => ({ cells: [when, kept] }));
  return [{ cells: ["If you cancel", "we keep"], strong: true }, ...rows];
}

function contact({ findBookingUrl, supportUrl, policyUrl, policyVersion }: ConfirmedBooking) {
  return `Your booking: ${findBookingUrl}\nTo pay a balance, to change, to cancel or to ask, a person answers: ${supportUrl}\nWhat you told us is kept under version ${policyVersion} of our privacy policy: ${policyUrl}`;
}
