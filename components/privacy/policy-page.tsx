import type { ReactNode } from "react";
import { AskedFields } from "@/components/privacy/asked-fields";
import { HandedOver } from "@/components/privacy/handed-over";
import { KeptFor } from "@/components/privacy/kept-for";
import { partsOf } from "@/components/privacy/parts-of";
import { PolicyContents } from "@/components/privacy/policy-contents";
import { PolicyFacts } from "@/components/privacy/policy-facts";
import { PolicyPart } from "@/components/privacy/policy-part";
import { VersionHistory, type VersionLine } from "@/components/privacy/version-history";
import { PageTitle } from "@/components/ui/page-title";
import type { ClauseProof, VersionInWords, VersionStands } from "@/lib/policy/policy";

type Props = {
  version: VersionInWords;
  hash: string;
  stands: VersionStands;
  /** What the tests say of each clause, by its id, and on which day. */
  proofs: Readonly<Record<string, ClauseProof>>;
  date: string;
  ofThisSite: boolean;
  /** What was counted, by the clause that it belongs to. */
  figures: Readonly<Record<string, string>>;
  history: readonly VersionLine[];
  /** What it changed of the version before. */
  children?: ReactNode;
};

/** One version of the privacy policy, all of it: what people read and what the system holds itself to are one text (P1). */
export function PolicyPage(props: Props) {
  const { version, hash, stands, ofThisSite, proofs, date, figures, history, children } = props;
  const { number, provisional } = version;
  const parts = partsOf(version.clauses);
  return (
    <>
      <PageTitle title="Privacy policy">
        <p>What we learn about you here, what we do with it, and who else gets any of it.</p>
      </PageTitle>
      <PolicyFacts {...{ number, provisional, hash, stands, ofThisSite }} />
      {children}
      <PolicyContents parts={parts} />
      {parts.map((part) => (
        <PolicyPart key={part.id} {...part} proofs={proofs} date={date} figures={figures} />
      ))}
      <AskedFields points={version.points} />
      <HandedOver contracts={version.disclosures} />
      <KeptFor retention={version.retention} points={version.points} />
      <VersionHistory history={history} />
    </>
  );
}
