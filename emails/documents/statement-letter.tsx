import { Page, View } from "@react-pdf/renderer";
import { addressLines, addressPlace, besideWindow, sheet } from "./letter-places";
import { PageFoot } from "./page-foot";
import { colour, paper } from "./paper";
import { PaperDocument } from "./paper-document";
import type { PrintedStatement } from "./printed-statement";
import { StatementBody } from "./statement-body";
import { Words } from "./words";

type Props = PrintedStatement & { to: readonly string[] };

/**
 * A month's statement as a letter for a window envelope, to be folded at its marks: in the window nobody but whom it is for, and no
 * figure above the first fold, where it might show through.
 */
export function StatementLetter(props: Props) {
  const reference = props.bookings.join(", ");
  return (
    <PaperDocument
      {...props}
      title={`Letter with the statement for ${props.month}`}
      reference={reference}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>{props.seller}</Words>
        <AboveTheFold {...props} />
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

/** The address, what the letter is about beside the window, and where to fold. */
function AboveTheFold({ to, bookings, issuedOn, code }: Props) {
  const { fontSize, lineHeight } = addressLines;
  const facts = [issuedOn, `Booking ${bookings.join(", ")}`, `Code ${code}`];
  return (
    <>
      <View style={{ position: "absolute", ...addressPlace }}>
        <Words style={{ fontSize, lineHeight }}>{to.join("\n")}</Words>
      </View>
      <View style={{ position: "absolute", ...besideWindow }}>
        <Words style={[paper.soft, { fontSize: 8.5 }]}>{facts.join("\n")}</Words>
      </View>
      {sheet.folds.map((top) => (
        <View
          key={top}
          style={{
            ...{ position: "absolute", left: 12, top, width: 14 },
            ...{ borderTopWidth: 0.5, borderTopColor: colour.line },
          }}
        />
      ))}
    </>
  );
}
