import { Page, View } from "@react-pdf/renderer";
import { sheet } from "./letter-places";
import { AboveTheFold } from "./notice-letter";
import { PageFoot } from "./page-foot";
import { paper } from "./paper";
import { PaperDocument } from "./paper-document";
import type { PrintedStatement } from "./printed-statement";
import { StatementBody } from "./statement-body";
import { Words } from "./words";

type Props = PrintedStatement & {
  to: readonly string[];
  /** Of the letter, where it has one. */
  number?: string;
};

/**
 * A month's statement as a letter for a window envelope, to be folded at its marks: in the window nobody but whom it is for, and no
 * figure above the first fold, where it might show through.
 */
export function StatementLetter(props: Props) {
  const reference = props.bookings.join(", ");
  const { issuedOn, code, number } = props;
  const facts = [issuedOn, `Booking ${reference}`, `Code ${code}`];
  return (
    <PaperDocument
      {...props}
      title={`Letter with the statement for ${props.month}`}
      reference={reference}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>{props.seller}</Words>
        <AboveTheFold to={props.to} facts={number ? [...facts, `Letter ${number}`] : facts} />
        <View style={{ height: sheet.folds[0] - 46 }} />
        <Words style={paper.title}>{`Statement for ${props.month}`}</Words>
        <Words style={[paper.part, { marginTop: 8 }]}>{props.outcome}</Words>
        <Words>{props.advice}</Words>
        <StatementBody {...props} />
        <PageFoot seller={props.seller} reference={reference} issuedOn={props.issuedOn} />
      </Page>
    </PaperDocument>
  );
}
