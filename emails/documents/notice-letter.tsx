import { Document, Page, View } from "@react-pdf/renderer";
import { Ledger } from "./ledger";
import { addressLines, addressPlace, besideWindow, sheet } from "./letter-places";
import { PageFoot } from "./page-foot";
import { colour, paper } from "./paper";
import { Words } from "./words";

export type LetterBlock =
  | { kind: "paragraph"; text: string }
  | { kind: "table"; title: string; rows: readonly { label: string; value: string }[] };

type Props = {
  /** In an envelope with a window, or without one. */
  by?: "Letter" | "Fax";
  /** The lines in the window. */
  to: readonly string[];
  /** Printed on it, so that one that comes back is found. */
  number: string;
  writtenAt: Date;
  writtenOn: string;
  title: string;
  blocks: readonly LetterBlock[];
};

const seller = "International Vacations, Inc";

/** A notice about money on paper; as a letter for a window envelope with no figure above the first fold, where it might show through. */
export function NoticeLetter(props: Props) {
  const { by = "Letter", to, number, writtenAt, writtenOn, title, blocks } = props;
  const facts = [writtenOn, `${by} ${number}`];
  return (
    <Document
      title={`${by} ${number}`}
      author={seller}
      creator="International Vacations"
      language="en-US"
      creationDate={writtenAt}
      modificationDate={writtenAt}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>{seller}</Words>
        {by === "Letter" ? (
          <>
            <AboveTheFold to={to} facts={facts} />
            <View style={{ height: sheet.folds[0] - 46 }} />
          </>
        ) : (
          <Words style={[paper.soft, { marginVertical: 18 }]}>{[...to, ...facts].join("\n")}</Words>
        )}
        <Words style={[paper.title, { fontSize: 18 }]}>{title}</Words>
        {Array.from(blocks.entries(), ([place, block]) => (
          <Block key={place} {...block} />
        ))}
        <PageFoot seller={seller} kind={by} reference={number} issuedOn={writtenOn} />
      </Page>
    </Document>
  );
}

/** The address, what the letter is about beside the window, and where to fold. */
export function AboveTheFold({ to, facts }: { to: readonly string[]; facts: readonly string[] }) {
  const { fontSize, lineHeight } = addressLines;
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

function Block(block: LetterBlock) {
  if (block.kind === "paragraph") return <Words style={{ marginTop: 8 }}>{block.text}</Words>;
  return (
    <View wrap={false}>
      <Words style={paper.part}>{block.title}</Words>
      <Ledger
        columns={[{ part: 3 }, { part: 4 }]}
        rows={block.rows.map(({ label, value }) => ({ cells: [label, value] }))}
      />
    </View>
  );
}
