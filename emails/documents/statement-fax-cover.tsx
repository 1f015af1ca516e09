import { Page } from "@react-pdf/renderer";
import { Ledger } from "./ledger";
import { paper } from "./paper";
import { PaperDocument } from "./paper-document";
import type { PrintedStatement } from "./printed-statement";
import { Words } from "./words";

type Props = PrintedStatement & { to: string };

/** The sheet that goes before a statement by fax. Whoever stands at the machine reads whom it is for, and no figure, nor the code to one. */
export function StatementFaxCover(props: Props) {
  const reference = props.bookings.join(", ");
  const rows = [
    { cells: ["To", props.to], strong: true },
    { cells: ["From", props.seller] },
    { cells: ["About", `Statement for ${props.month}, booking ${reference}`] },
    { cells: ["Day", props.issuedOn] },
  ];
  return (
    <PaperDocument
      {...props}
      title={`Fax with the statement for ${props.month}`}
      reference={reference}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations</Words>
        <Words style={[paper.title, { marginTop: 26, marginBottom: 18 }]}>Fax</Words>
        <Ledger columns={[{ part: 1 }, { part: 5 }]} rows={rows} />
        <Words style={[paper.part, { marginTop: 30 }]}>For the person named above alone</Words>
        <Words>{`If it came to somebody else, please destroy it and tell us at ${props.supportUrl}.`}</Words>
      </Page>
    </PaperDocument>
  );
}
