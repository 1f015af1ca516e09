import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { canonical } from "@/lib/policy/canonical";
import { findVersion } from "@/lib/policy/find-version";
import { foldRights, type Right } from "@/lib/policy/fold-rights";
import { grantsOfClause } from "@/lib/policy/policy";

import type { VaultRecord } from "@/lib/privacy/access/read-records";
import type { AllowedUse } from "@/lib/privacy/holders";
import { listPolicies } from "@/lib/privacy/list-policies";
import { groups } from "@/lib/privacy/vault/groups";

type Bit = { field_group: string; gid: string; bit: bigint };

/** What each record may be used for today, by the bits that it carries, and which clause or answer of theirs says so (P46, P47). */
export async function usesOf(
  ctx: Context,
  records: readonly VaultRecord[],
): Promise<Map<VaultRecord, AllowedUse[]>> {
  const inForce = (await listPolicies(ctx)).filter(({ tookEffectAt }) => tookEffectAt !== null);
  const folded = foldRights(inForce.map(({ version }) => version));
  const rights = new Map(folded.map((right) => [right.gid, right]));
  const bits = await ctx.db.$queryRaw<Bit[]>(
    sql`SELECT field_group, gid, bit FROM vault.right_bit`,
  );
  return new Map(
    records.map((record) => {
      const carried = bits
        .filter(({ field_group }) => field_group === groups[record.group].table)
        .filter(({ bit }) => (record.perm & bit) !== 0n)
        .flatMap(({ gid }) => rights.get(gid) ?? [])
        .filter(({ grant }) => record.heldFor === null || record.heldFor.includes(grant.use));
      const uses = carried.flatMap(useOf);
      return [record, [...new Map(uses.map((use) => [canonical(use), use])).values()]];
    }),
  );
}

function useOf({ grant, effect, versions }: Right): AllowedUse[] {
  if (!effect) return [];
  const version = versions.at(-1) ?? 0;
  const clause = findVersion(version)?.version.clauses.find((candidate) =>
    grantsOfClause(candidate).some((one) => canonical(one) === canonical(grant)),
  );
  return [
    {
      ...{ use: grant.use, recipient: grant.recipient, mode: grant.mode, basis: grant.basis },
      conditions: [...effect.conditions],
      ...{ policyVersion: version, clause: clause?.id ?? null, heading: clause?.heading ?? null },
    },
  ];
}
