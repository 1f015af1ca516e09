import { implies } from "@/lib/policy/condition";
import { foldRights, inOrder, keyOf, type Right } from "@/lib/policy/fold-rights";
import { reaches } from "@/lib/policy/material-for";
import type { PolicyVersion } from "@/lib/policy/policy";

/** How a use is wider than it was, for those whose data was collected before: each needs their answer (P45). */
type Wider =
  | "NEW_CATEGORY"
  | "NEW_PURPOSE"
  | "NEW_RECIPIENT"
  | "NEW_MODE"
  | "WEAKER_BASIS"
  | "WEAKER_CONDITION"
  | "LONGER_RETENTION"
  | "REINTRODUCED";

/** How a use is narrower: for all data, at once (I12). */
type Narrower = "REMOVED" | "STRONGER_BASIS" | "STRONGER_CONDITION" | "SHORTER_RETENTION";

/** What became of one use of one category; without `before` it is new, without `after` it is over. */
export type Change = {
  kinds: readonly (Wider | Narrower)[];
  before: Right | null;
  after: Right | null;
};

/**
 * How the newest version differs from an earlier one, for data collected under that and nothing answered since. What came and went
 * in between counts: a use that was narrowed on the way and widened again is REINTRODUCED, though the two texts are alike.
 * @throws an Error when there was no such version.
 */
export function findChanges(versions: readonly PolicyVersion[], from: number): Change[] {
  const newest = inOrder(versions).at(-1)?.number;
  if (!versions.some(({ number }) => number === from)) throw new Error(`No version ${from}.`);
  const rights = foldRights(versions);
  const old = rights.filter((right) => right.versions.includes(from));
  const now = rights.filter((right) => right.versions.at(-1) === newest);
  const over = old
    .filter((before) => !now.some((after) => isSameUse(after, before)))
    .map((before): Change => ({ kinds: ["REMOVED"], before, after: null }));
  const kept = now
    .filter((after) => !old.includes(after))
    .map((after): Change => {
      const before = old.find((right) => isSameUse(right, after)) ?? null;
      return { kinds: before ? differences(before, after) : [newKind(old, after)], before, after };
    });
  return [...kept, ...over].filter(({ kinds }) => kinds.length > 0);
}

function newKind(old: readonly Right[], { grant }: Right): Wider {
  const inCategory = old.filter((right) => right.grant.category === grant.category);
  const forUse = inCategory.filter((right) => right.grant.use === grant.use);
  if (inCategory.length === 0) return "NEW_CATEGORY";
  if (forUse.length === 0) return "NEW_PURPOSE";
  const known = forUse.some((right) => right.grant.recipient === grant.recipient);
  return known ? "NEW_MODE" : "NEW_RECIPIENT";
}

function differences(before: Right, after: Right): (Wider | Narrower)[] {
  const [old, now] = [before.grant, after.grant];
  const asked = now.basis === "permission" && old.basis !== "permission";
  const asWritten = { conditions: old.conditions, days: before.days };
  const back = !asked && reaches(asWritten, after.effect) && !reaches(before.effect, after.effect);
  const found: [boolean, Wider | Narrower][] = [
    [back, "REINTRODUCED"],
    [old.basis === "permission" && now.basis !== "permission", "WEAKER_BASIS"],
    [asked, "STRONGER_BASIS"],
    [!implies(now.conditions, old.conditions), "WEAKER_CONDITION"],
    [!implies(old.conditions, now.conditions), "STRONGER_CONDITION"],
    [after.days > before.days, "LONGER_RETENTION"],
    [after.days < before.days, "SHORTER_RETENTION"],
  ];
  const kinds = found.filter(([is]) => is).map(([, kind]) => kind);
  // What was open to all in between, and is for those who say yes again, asks everybody who has not said it.
  return kinds.length === 0 && old.basis === "permission" ? ["REINTRODUCED"] : kinds;
}

function isSameUse(one: Right, other: Right): boolean {
  return keyOf(one.grant) === keyOf(other.grant);
}
