import { figureWords } from "@/components/privacy/figure-words";
import { openContext } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { describeVersion } from "@/lib/policy/describe-version";
import { findEvidence } from "@/lib/policy/evidence";
import type { VersionStands } from "@/lib/policy/policy";
import { proveClauses } from "@/lib/policy/prove-clauses";
import { getEgressFigures } from "@/lib/privacy/get-egress-figures";
import { getPolicy } from "@/lib/privacy/get-policy";
import { listAttested } from "@/lib/privacy/list-attested";
import { listLedgerCounts } from "@/lib/privacy/list-ledger-counts";
import { type Announced, listPolicies } from "@/lib/privacy/list-policies";
import { listSealHeads } from "@/lib/privacy/list-seal-heads";

/** All that the page of a version shows: the one in force, if none is named. Null where no such version was announced. */
export async function policyView(number?: number) {
  const ctx = openContext("browsing");
  // One after the other: a build makes many pages at once, and the pool is small.
  const current = await getPolicy(ctx);
  const published = await listPolicies(ctx);
  const egress = await getEgressFigures(ctx);
  const ledgers = await listLedgerCounts(ctx);
  const attested = await listAttested(ctx);
  const [seal = null] = await listSealHeads(ctx, { days: 60 });
  const wanted = number ?? current.version.number;
  const shown = published.find(({ version }) => version.number === wanted);
  if (!shown) return null;
  const evidence = findEvidence();
  return {
    version: describeVersion(shown.version),
    hash: shown.hash,
    stands: standsOf(shown, current.version.number),
    proofs: proveClauses(shown.version.clauses, evidence),
    date: evidence.date,
    ofThisSite: evidence.tree === env.SOURCE_TREE,
    figures: figureWords({ egress, ledgers, seal, attested }),
    history: published.toReversed().map(({ version, hash, takesEffectAt, tookEffectAt }) => ({
      ...{ number: version.number, hash, since: tookEffectAt !== null },
      from: localDateOf(tookEffectAt ?? takesEffectAt),
    })),
    before: published.findLast((one) => one.version.number < wanted)?.version ?? null,
    text: shown.version,
  };
}

function standsOf({ version, tookEffectAt }: Announced, current: number): VersionStands {
  if (!tookEffectAt) return "announced";
  return version.number === current ? "in_force" : "retired";
}
