import { Document, Page, View } from "@react-pdf/renderer";
import { type Column, Ledger } from "./ledger";
import { PageFoot } from "./page-foot";
import { paper } from "./paper";
import type { PrintedInvoice } from "./printed-invoice";
import { Words } from "./words";

const money: Column = { part: 2, side: "right" };
const lineColumns: Column[] = [{ part: 6 }, { part: 1.5, side: "right" }, money, money];
const sumColumns: Column[] = [{ part: 9.5 }, money];

/** A bill: who, to whom, for what, how much, until when; or what takes one back, with its amounts turned round. */
export function InvoiceDocument(props: PrintedInvoice) {
  return (
    <Document
      title={titleOf(props)}
      subject={`Booking ${props.bookingRef}`}
      author={props.seller}
      creator="International Vacations"
      language="en-US"
      creationDate={props.issuedAt}
      modificationDate={props.issuedAt}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations</Words>
        <Words style={[paper.title, { marginTop: 26 }]}>{titleOf(props)}</Words>
        <Words style={paper.soft}>{`${subjectOf(props)}, ${props.vacationTitle}`}</Words>
        <Parties {...props} />
        <Words style={paper.part}>For</Words>
        <Ledger columns={lineColumns} rows={lineRows(props)} />
        <Ledger columns={sumColumns} rows={sumRows(props)} />
        <View wrap={false}>
          <Words style={paper.part}>What was agreed</Words>
          <Words>{props.terms.join("\n")}</Words>
          <Words
            style={{ marginTop: 8 }}
          >{`${closing(props)} You find that page at ${props.findBookingUrl}`}</Words>
        </View>
        <PageFoot seller={props.seller} reference={props.bookingRef} issuedOn={props.issuedOn} />
      </Page>
    </Document>
  );
}

function titleOf({ cancels, name }: PrintedInvoice): string {
  return cancels ? `Cancellation ${name}` : `Invoice ${name}`;
}

function subjectOf({ cancels, kind }: PrintedInvoice): string {
  return cancels ? `Takes back invoice ${cancels} whole` : kind;
}

function closing({ cancels }: PrintedInvoice): string {
  return cancels
    ? "What is kept of the price, and what goes back of what was paid, stands on your booking’s page."
    : "What is paid of it stands on your booking’s page.";
}

function Parties(props: PrintedInvoice) {
  const { party, seller, bookingRef, startsOn, endsOn, issuedOn, dueOn, cancels } = props;
  const customer = party
    ? [party.name, ...party.address].filter(Boolean).join("\n")
    : `The customer of booking ${bookingRef}`;
  const facts = [
    { cells: ["From", seller] },
    { cells: ["Booking", bookingRef] },
    { cells: ["Trip", `${startsOn} to ${endsOn}`] },
    { cells: ["Issued", issuedOn] },
    cancels
      ? { cells: ["Takes back", `Invoice ${cancels}`], strong: true }
      : { cells: ["Due", `${dueOn}, 11:59 PM in New York`], strong: true },
  ];
  return (
    <View style={{ flexDirection: "row", gap: 36, marginTop: 18 }}>
      <View style={{ flex: 2 }}>
        <Words style={[paper.soft, { fontSize: 8.5 }]}>Billed to</Words>
        <Words>{customer}</Words>
      </View>
      <View style={{ flex: 3 }}>
        <Ledger columns={[{ part: 1 }, { part: 4 }]} rows={facts} />
      </View>
    </View>
  );
}

function lineRows({ lines }: PrintedInvoice) {
  const head = { cells: ["What", "How many", "Each", "Amount"], strong: true };
  return [
    head,
    ...lines.map(({ text, quantity, unit, amount }) => ({ cells: [text, quantity, unit, amount] })),
  ];
}

function sumRows({ net, tax, total }: PrintedInvoice) {
  return [
    { cells: ["Before tax", net] },
    { cells: [tax.label, tax.amount] },
    { cells: ["Total", total], strong: true },
  ];
}
