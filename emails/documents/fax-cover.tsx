import { Page } from "@react-pdf/renderer";
import { Ledger } from "./ledger";
import { paper } from "./paper";
import { PaperDocument } from "./paper-document";
import { Words } from "./words";

type Props = {
  title: string;
  reference: string;
  to: string;
  seller: string;
  about: string;
  day: string;
  supportUrl: string;
  /** The same instant gives the same bytes. */
  issuedAt: Date;
};

/** The sheet that goes before a fax. Whoever stands at the machine reads whom it is for, and no figure. */
export function FaxCover({ to, seller, about, day, supportUrl, ...paperOf }: Props) {
  const rows = [
    { cells: ["To", to], strong: true },
    { cells: ["From", seller] },
    { cells: ["About", about] },
    { cells: ["Day", day] },
  ];
  return (
    <PaperDocument {...paperOf} seller={seller}>
      <Page size="LETTER" style={paper.page}>
        <Words style={paper.brand}>International Vacations</Words>
        <Words style={[paper.title, { marginTop: 26, marginBottom: 18 }]}>Fax</Words>
        <Ledger columns={[{ part: 1 }, { part: 5 }]} rows={rows} />
        <Words style={[paper.part, { marginTop: 30 }]}>For the person named above alone</Words>
        <Words>{`If it came to somebody else, please destroy it and tell us at ${supportUrl}.`}</Words>
      </Page>
    </PaperDocument>
  );
}
