import { Document, Page, View } from "@react-pdf/renderer";
import { Ledger } from "./ledger";
import { PageFoot } from "./page-foot";
import { paper } from "./paper";
import type { PrintedStatement } from "./printed-statement";
import { StatementBody } from "./statement-body";
import { Words } from "./words";

/** A month's statement: what was owed, what moved, what is owed now, and how late it is. */
export function StatementDocument(props: PrintedStatement) {
  const reference = props.bookings.join(", ");
  return (
    <Document
      title={`Statement for ${props.month}`}
      subject={`Booking ${reference}`}
      author={props.seller}
      creator="International Vacations"
      language="en-US"
      creationDate={props.issuedAt}
      modificationDate={props.issuedAt}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations</Words>
        <Words style={[paper.title, { marginTop: 26 }]}>{`Statement for ${props.month}`}</Words>
        <Words style={[paper.part, { marginTop: 8 }]}>{props.outcome}</Words>
        <Words>{props.advice}</Words>
        <Parties {...props} />
        <StatementBody {...props} />
        <PageFoot seller={props.seller} reference={reference} issuedOn={props.issuedOn} />
      </Page>
    </Document>
  );
}

function Parties({ party, seller, bookings, period, issuedOn, closing }: PrintedStatement) {
  const reference = bookings.join(", ");
  const facts = [
    { cells: ["From", seller] },
    { cells: ["Booking", reference] },
    { cells: ["Month", period] },
    { cells: ["Issued", issuedOn] },
    { cells: ["Owed", closing], strong: true },
  ];
  return (
    <View style={{ flexDirection: "row", gap: 36, marginTop: 18 }}>
      <View style={{ flex: 2 }}>
        <Words style={[paper.soft, { fontSize: 8.5 }]}>For</Words>
        <Words>
          {party
            ? [party.name, ...party.address].filter(Boolean).join("\n")
            : `The customer of booking ${reference}`}
        </Words>
      </View>
      <View style={{ flex: 3 }}>
        <Ledger columns={[{ part: 1 }, { part: 4 }]} rows={facts} />
      </View>
    </View>
  );
}
