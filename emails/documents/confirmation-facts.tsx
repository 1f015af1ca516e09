import { Page } from "@react-pdf/renderer";
import type { ConfirmedBooking } from "./confirmed-booking";
import { type Column, Ledger } from "./ledger";
import { PageFoot } from "./page-foot";
import { paper } from "./paper";
import { Words } from "./words";

const money: Column = { part: 2, side: "right" };
const wordsOnly = [{ part: 2 }, { part: 4 }];
const wordsAndMoney = [{ part: 6 }, money];
const wordsDayAndMoney = [{ part: 2 }, { part: 4 }, money];

/** The booking and its money. */
export function ConfirmationFacts(props: ConfirmedBooking) {
  return (
    <Page size="LETTER" style={paper.page}>
      <Words style={paper.title}>{props.vacationTitle}</Words>
      <Words style={paper.soft}>{props.tagline}</Words>
      <Words style={paper.part}>Your booking</Words>
      <Ledger columns={wordsOnly} rows={facts(props)} />
      <Words style={paper.part}>What it costs</Words>
      <Ledger columns={wordsAndMoney} rows={costs(props)} />
      <Words style={paper.part}>How it is paid</Words>
      <Ledger columns={wordsDayAndMoney} rows={payments(props)} />
      <PageFoot seller="International Vacations, Inc" {...props} />
    </Page>
  );
}

function facts({ reference, startsOn, endsOn, travellers, detailsDueOn }: ConfirmedBooking) {
  const details = { cells: ["Names and birth dates", `to be told by ${detailsDueOn}`] };
  return [
    { cells: ["Reference", reference], strong: true },
    { cells: ["First day", startsOn] },
    { cells: ["Last day", endsOn] },
    ...travellers.map(({ label, room }) => ({ cells: [label, room] })),
    ...(detailsDueOn ? [details] : []),
  ];
}

function costs({ lines, total, paid }: ConfirmedBooking) {
  return [
    ...lines.map(({ label, amount }) => ({ cells: [label, amount] })),
    { cells: ["Total", total], strong: true },
    { cells: ["Paid so far", paid] },
  ];
}

function payments({ schedule }: ConfirmedBooking) {
  return schedule.map(({ label, when, amount }) => ({ cells: [label, when, amount] }));
}
