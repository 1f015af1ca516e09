import { Page, View } from "@react-pdf/renderer";
import { ConfirmationTerms } from "./confirmation-terms";
import type { ConfirmedBooking } from "./confirmed-booking";
import { PageFoot } from "./page-foot";
import { colour, paper } from "./paper";
import { Words } from "./words";

type Day = ConfirmedBooking["days"][number];

/** The journey day by day, what the price covers, and the terms. */
export function ConfirmationDays(props: ConfirmedBooking) {
  return (
    <Page size="LETTER" style={paper.page}>
      <Words style={paper.title}>Day by day</Words>
      <View style={{ marginTop: 10 }}>
        {props.days.map((day) => (
          <DayRow key={day.number} day={day} />
        ))}
      </View>
      <View style={{ flexDirection: "row", gap: 36 }} wrap={false}>
        <View style={{ flex: 1 }}>
          <Listed title="In the price" items={props.inclusions} />
        </View>
        <View style={{ flex: 1 }}>
          <Listed title="Not in the price" items={props.exclusions} />
        </View>
      </View>
      {props.notes.length > 0 ? <Listed title="Good to know" items={props.notes} /> : null}
      <ConfirmationTerms {...props} />
      <PageFoot seller="International Vacations, Inc" {...props} />
    </Page>
  );
}

function DayRow({ day }: { day: Day }) {
  const details = [day.place, day.travel, day.meals].filter((detail) => detail !== null);
  return (
    <View style={[paper.row, { paddingVertical: 5 }]} wrap={false}>
      <View style={{ width: 92 }}>
        <Words style={[paper.strong, { color: colour.sun }]}>{`Day ${day.number}`}</Words>
        <Words style={[paper.soft, { fontSize: 8.5 }]}>{day.date}</Words>
      </View>
      <View style={{ flex: 1 }}>
        <Words style={[paper.strong, { fontSize: 10.5 }]}>{day.title}</Words>
        <Words>{day.text}</Words>
        <Words style={[paper.soft, { fontSize: 8.5 }]}>{details.join(" · ")}</Words>
      </View>
    </View>
  );
}

function Listed({ title, items }: { title: string; items: string[] }) {
  return (
    <View>
      <Words style={paper.part} minPresenceAhead={40}>
        {title}
      </Words>
      {Array.from(items.entries(), ([place, item]) => (
        <View key={place} style={{ flexDirection: "row", gap: 6, marginBottom: 3 }} wrap={false}>
          <Words style={{ color: colour.sun }}>–</Words>
          <Words style={{ flex: 1 }}>{item}</Words>
        </View>
      ))}
    </View>
  );
}
