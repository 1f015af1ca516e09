import { canonical } from "@/lib/policy/canonical";
import type { FieldGroup } from "@/lib/policy/field-groups";
import { foldRights, type Right } from "@/lib/policy/fold-rights";
import { grantsOf, type PolicyVersion } from "@/lib/policy/policy";

/** A right over one field group; its bit is its place in a row's `perm`, whatever versions are still to come. */
export type FoldedGrant = Right & { bit: bigint };

const mostBits = 60;

/**
 * The rights over a field group through all versions, oldest first.
 * @throws when a version grants only a part of the group, or the bits run out.
 */
export function foldGrants(versions: readonly PolicyVersion[], group: FieldGroup): FoldedGrant[] {
  for (const version of versions) checkWhole(version, group);
  const category = group.fields[0]?.category;
  const rights = foldRights(versions).filter(({ grant }) => grant.category === category);
  if (rights.length > mostBits)
    throw new Error(`vault.${group.table}: more than ${mostBits} rights.`);
  return rights.map((right, at) => ({ ...right, bit: 1n << BigInt(at) }));
}

// A row is seen whole or not at all: what differs in policy must differ in table.
function checkWhole(version: PolicyVersion, group: FieldGroup): void {
  const wanted = new Set(group.fields.map((field) => field.category));
  const found = new Map<string, Set<string>>();
  for (const { category, ...grant } of grantsOf(version)) {
    if (!wanted.has(category)) continue;
    const key = canonical(grant);
    found.set(key, (found.get(key) ?? new Set()).add(category));
  }
  for (const [key, categories] of found) {
    if (categories.size < wanted.size)
      throw new Error(
        `Version ${version.number} grants only a part of vault.${group.table}: ${key}`,
      );
  }
}
