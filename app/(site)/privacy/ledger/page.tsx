import type { Metadata } from "next";
import { SealHeads } from "@/components/privacy/seal-heads";
import { PageTitle } from "@/components/ui/page-title";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { listLedgerCounts } from "@/lib/privacy/list-ledger-counts";
import { listSealHeads } from "@/lib/privacy/list-seal-heads";

export const metadata: Metadata = {
  title: "Sealed records",
  description: "How you can tell that our records of what we handed over were not changed.",
  alternates: { canonical: paths.ledger() },
};

export const revalidate = 60;

export default async function Page() {
  const ctx = openContext("browsing");
  const [heads, counts] = await Promise.all([
    listSealHeads(ctx, { days: 60 }),
    listLedgerCounts(ctx),
  ]);
  return (
    <>
      <PageTitle title="Sealed records">
        <p>How you can tell that our records of what we handed over were not changed.</p>
      </PageTitle>
      <SealHeads heads={heads} counts={counts} />
    </>
  );
}
