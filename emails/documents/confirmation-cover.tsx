import { Image, Page, View } from "@react-pdf/renderer";
import type { ConfirmedBooking } from "./confirmed-booking";
import { colour, paper } from "./paper";
import { Words } from "./words";

type Props = Pick<ConfirmedBooking, "poster" | "reference" | "startsOn" | "endsOn">;

/** The destination's poster on paper, and under it the three things that people look for. */
export function ConfirmationCover({ poster, reference, startsOn, endsOn }: Props) {
  return (
    <Page
      size="LETTER"
      style={[paper.page, { backgroundColor: colour.paper, alignItems: "center", padding: 40 }]}
    >
      <Words style={paper.brand}>International Vacations</Words>
      <Image
        src={{ data: poster, format: "png" }}
        style={{ width: 440, height: 616, marginTop: 20 }}
      />
      <View
        style={{ flexDirection: "row", width: 440, marginTop: 22, justifyContent: "space-between" }}
      >
        <Fact label="Booking" value={reference} />
        <Fact label="First day" value={startsOn} />
        <Fact label="Last day" value={endsOn} />
      </View>
    </Page>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View>
      <Words style={[paper.soft, { fontSize: 8.5 }]}>{label}</Words>
      <Words style={[paper.strong, { fontSize: 12 }]}>{value}</Words>
    </View>
  );
}
