import { Page } from "@react-pdf/renderer";
import { PageFoot } from "./page-foot";
import { paper } from "./paper";
import { PaperDocument } from "./paper-document";
import { Parties } from "./parties";
import type { PrintedStatement } from "./printed-statement";
import { StatementBody } from "./statement-body";
import { Words } from "./words";

/** A month's statement: what was owed, what moved, what is owed now, and how late it is. */
export function StatementDocument(props: PrintedStatement) {
  const reference = props.bookings.join(", ");
  return (
    <PaperDocument {...props} title={`Statement for ${props.month}`} reference={reference}>
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations</Words>
        <Words style={[paper.title, { marginTop: 26 }]}>{`Statement for ${props.month}`}</Words>
        <Words style={[paper.part, { marginTop: 8 }]}>{props.outcome}</Words>
        <Words>{props.advice}</Words>
        <Parties label="For" party={props.party} reference={reference} facts={factsOf(props)} />
        <StatementBody {...props} />
        <PageFoot seller={props.seller} reference={reference} issuedOn={props.issuedOn} />
      </Page>
    </PaperDocument>
  );
}

function factsOf({ seller, bookings, period, issuedOn, closing }: PrintedStatement) {
  return [
    { cells: ["From", seller] },
    { cells: ["Booking", bookings.join(", ")] },
    { cells: ["Month", period] },
    { cells: ["Issued", issuedOn] },
    { cells: ["Owed", closing], strong: true },
  ];
}
