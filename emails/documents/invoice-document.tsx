import { Page, View } from "@react-pdf/renderer";
import { type Column, Ledger } from "./ledger";
import { PageFoot } from "./page-foot";
import { paper } from "./paper";
import { PaperDocument } from "./paper-document";
import { Parties } from "./parties";
import type { PrintedInvoice } from "./printed-invoice";
import { Words } from "./words";

const money: Column = { part: 2, side: "right" };
const lineColumns: Column[] = [{ part: 6 }, { part: 1.5, side: "right" }, money, money];
const sumColumns: Column[] = [{ part: 9.5 }, money];

/** A bill: who, to whom, for what, how much, until when; or what takes one back, with its amounts turned round. */
export function InvoiceDocument(props: PrintedInvoice) {
  return (
    <PaperDocument {...props} title={titleOf(props)} reference={props.bookingRef}>
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations</Words>
        <Words style={[paper.title, { marginTop: 26 }]}>{titleOf(props)}</Words>
        <Words style={paper.soft}>{`${subjectOf(props)}, ${props.vacationTitle}`}</Words>
        <Parties
          label="Billed to"
          party={props.party}
          reference={props.bookingRef}
          facts={factsOf(props)}
        />
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
    </PaperDocument>
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

function factsOf(props: PrintedInvoice) {
  const { seller, bookingRef, startsOn, endsOn, issuedOn, dueOn, cancels } = props;
  return [
    { cells: ["From", seller] },
    { cells: ["Booking", bookingRef] },
    { cells: ["Trip", `${startsOn} to ${endsOn}`] },
    { cells: ["Issued", issuedOn] },
    cancels
      ? { cells: ["Takes back", `Invoice ${cancels}`], strong: true }
      : { cells: ["Due", `${dueOn}, 11:59 PM in New York`], strong: true },
  ];
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
