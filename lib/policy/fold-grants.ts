import { canonical } from "@/lib/policy/canonical";
import type { FieldGroup } from "@/lib/policy/field-groups";
import { type Grant, grantsOf, type PolicyVersion } from "@/lib/policy/policy";

type Right = Omit<Grant, "category">;

/** A right over one field group, from the version that introduced it on; its bit is its place in a row's `perm`. */
export type FoldedGrant = Right & {
  bit: bigint;
  /** The versions that give it to what is collected under them. */
  versions: number[];
  /** Whether every version since has still allowed the same use, unconditionally: only then does it open a row. */
  live: boolean;
};

const mostBits = 60;

/**
 * The rights over a field group through all versions, oldest first. One that was dropped and comes back is a new right with
 * a new bit: data collected before stays as it was until the person accepts (P45, P46, P47).
 * @throws when a version grants only a part of the group, or the bits run out.
 */
export function foldGrants(versions: readonly PolicyVersion[], group: FieldGroup): FoldedGrant[] {
  const folded: FoldedGrant[] = [];
  let standing = new Map<string, FoldedGrant>();
  for (const version of inOrder(versions)) {
    const rights = rightsOver(group, version);
    for (const grant of folded) grant.live &&= rights.some((right) => keeps(right, grant));
    const next = new Map<string, FoldedGrant>();
    for (const right of rights) {
      const key = canonical(right);
      const grant = standing.get(key) ?? introduce(right, folded);
      grant.versions.push(version.number);
      next.set(key, grant);
    }
    standing = next;
  }
  if (folded.length > mostBits)
    throw new Error(`vault.${group.table}: more than ${mostBits} rights.`);
  return folded;
}

function introduce(right: Right, folded: FoldedGrant[]): FoldedGrant {
  const live = right.conditions.length === 0;
  const grant = { ...right, bit: 1n << BigInt(folded.length), versions: [], live };
  folded.push(grant);
  return grant;
}

/** A right goes on while the same use is allowed without condition, and not only to those who say yes. */
function keeps(now: Right, before: Right): boolean {
  const same =
    now.use === before.use && now.recipient === before.recipient && now.mode === before.mode;
  const asFree = now.basis !== "permission" || before.basis === "permission";
  return same && asFree && now.conditions.length === 0;
}

function rightsOver(group: FieldGroup, version: PolicyVersion): Right[] {
  const wanted = new Set(group.fields.map((field) => field.category));
  const found = new Map<string, { right: Right; categories: Set<string> }>();
  for (const { category, ...right } of grantsOf(version)) {
    if (!wanted.has(category)) continue;
    const key = canonical(right);
    const entry = found.get(key) ?? { right, categories: new Set() };
    entry.categories.add(category);
    found.set(key, entry);
  }
  // A row is seen whole or not at all: what differs in policy must differ in table.
  for (const [key, { categories }] of found) {
    if (categories.size < wanted.size)
      throw new Error(
        `Version ${version.number} grants only a part of vault.${group.table}: ${key}`,
      );
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { right }]) => right);
}

export function inOrder(versions: readonly PolicyVersion[]): PolicyVersion[] {
  return [...versions].sort((a, b) => a.number - b.number);
}
