import type { Metadata } from "next";
import { PromiseList } from "@/components/privacy/promise-list";
import { PageTitle } from "@/components/ui/page-title";
import { openContext } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { findEvidence } from "@/lib/policy/evidence";
import { provePrecautions } from "@/lib/policy/prove-precautions";
import { getPolicy } from "@/lib/privacy/get-policy";

export const metadata: Metadata = {
  title: "Our promises, and their proof",
  description: "Each of the 47 promises of our privacy policy, with the tests that prove it.",
  alternates: { canonical: paths.promises() },
};

export const dynamic = "force-static";

export default async function Page() {
  const { version } = await getPolicy(openContext("browsing"));
  const evidence = findEvidence();
  return (
    <>
      <PageTitle title="Our promises, and their proof">
        <p>Each promise of our privacy policy, and the tests that prove that it is kept.</p>
      </PageTitle>
      <PromiseList
        evidence={evidence}
        clauses={version.clauses}
        precautions={provePrecautions(evidence)}
        ofThisSite={evidence.tree === env.SOURCE_TREE}
      />
    </>
  );
}
