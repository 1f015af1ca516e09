import { Document, Page } from "@react-pdf/renderer";
import { Ledger } from "./ledger";
import { paper } from "./paper";
import { Words } from "./words";

type Props = {
  /** "K7QM-4XWD" and how many sheets, in the order in which they lie. */
  letters: readonly { number: string; sheets: number }[];
  madeAt: Date;
  madeOn: string;
  name: string;
};

/** What lies on top of a batch of letters: how many there are, so that whoever takes them to the post can count. Nobody is named. */
export function LetterList({ letters, madeAt, madeOn, name }: Props) {
  const sheets = letters.reduce((all, letter) => all + letter.sheets, 0);
  return (
    <Document
      title={`Letters ${name}`}
      author="International Vacations, Inc"
      creator="International Vacations"
      language="en-US"
      creationDate={madeAt}
      modificationDate={madeAt}
    >
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations, Inc</Words>
        <Words style={[paper.title, { marginTop: 26 }]}>To the post</Words>
        <Words style={paper.part}>{`${letters.length} letters, ${sheets} sheets`}</Words>
        <Words style={paper.soft}>{`${name}, made ${madeOn}`}</Words>
        <Words>
          Fold each at its marks, put it into a #10 window envelope, and count the envelopes. When
          they are at the post, say so at the desk, under Letters.
        </Words>
        <Ledger
          columns={[{ part: 1 }, { part: 4 }, { part: 2, side: "right" }]}
          rows={[
            { cells: ["", "Letter", "Sheets"], strong: true },
            ...letters.map(({ number, sheets: own }, at) => ({
              cells: [String(at + 1), number, String(own)],
            })),
          ]}
        />
      </Page>
    </Document>
  );
}
