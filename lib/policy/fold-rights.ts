import { createHash } from "node:crypto";
import { canonical } from "@/lib/policy/canonical";
import { conjoin } from "@/lib/policy/condition";
import {
  type Act,
  type Condition,
  type Grant,
  grantsOf,
  type PolicyVersion,
} from "@/lib/policy/policy";

/** A grant, and for how many days of its class it stands. */
type Timed = { grant: Grant; days: number };

/** What is left of a right: only under these conditions, only for so many days. */
export type Effect = { conditions: readonly Condition[]; days: number };

/** A grant from the version that introduced it on, for as long as each next version repeats it unchanged. */
export type Right = Timed & {
  /** SHA-256 of the grant, its days and the version that introduced it: what was changed, or was away, is another right (P46). */
  gid: string;
  /** The versions that give it to what is collected under them. */
  versions: readonly number[];
  /** What all versions since have left of it, null when one did not allow the use: it only ever shrinks (I2, I12). */
  effect: Effect | null;
};

/**
 * Every right of every version, oldest first, with what the newest has left of it. Folded over grants and never over data, so
 * that publishing rewrites nobody's row (P47).
 * @throws an Error when a version says two things of one use of a category, or does not say how long it keeps a class.
 */
export function foldRights(versions: readonly PolicyVersion[]): Right[] {
  const ordered = inOrder(versions);
  return ordered.reduce<Right[]>(
    (rights, version, at) => addVersion(rights, version, ordered[at - 1]?.number),
    [],
  );
}

/** Versions by number, oldest first. */
export function inOrder(versions: readonly PolicyVersion[]): PolicyVersion[] {
  return [...versions].sort((a, b) => a.number - b.number);
}

/** What two grants share that are about the same thing: category, use, recipient and mode. */
export function keyOf({ category, use, recipient, mode }: Act & Pick<Grant, "category">): string {
  return `${category} ${use} ${recipient} ${mode}`;
}

function addVersion(rights: readonly Right[], version: PolicyVersion, previous?: number): Right[] {
  const granted = grantedBy(version);
  const fresh = new Map(granted);
  const older = rights.map((right) => {
    const key = keyOf(right.grant);
    const now = granted.get(key);
    const stands = right.versions.at(-1) === previous && now && identity(now) === identity(right);
    if (stands) fresh.delete(key);
    const versions = stands ? [...right.versions, version.number] : right.versions;
    return { ...right, versions, effect: narrow(right, now) };
  });
  return [...older, ...[...fresh.values()].map((grant) => introduce(grant, version.number))];
}

function grantedBy(version: PolicyVersion): Map<string, Timed> {
  const granted = new Map<string, Timed>();
  const spelled = grantsOf(version).map((grant) => [canonical(grant), grant] as const);
  for (const [, grant] of spelled.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const days = version.retention[grant.retention]?.days;
    if (days === undefined)
      throw new Error(`Version ${version.number} does not say how long ${grant.retention} is.`);
    const before = granted.get(keyOf(grant));
    if (before && identity(before) !== identity({ grant, days }))
      throw new Error(`Version ${version.number} says two things of ${keyOf(grant)}.`);
    granted.set(keyOf(grant), { grant, days });
  }
  return granted;
}

function introduce(now: Timed, version: number): Right {
  const gid = createHash("sha256")
    .update(`${identity(now)} ${version}`)
    .digest("hex");
  const effect = { conditions: conjoin(now.grant.conditions), days: now.days };
  return { ...now, gid, versions: [version], effect };
}

function identity({ grant, days }: Timed): string {
  return canonical({ ...grant, conditions: conjoin(grant.conditions), days });
}

/** What a version leaves of a right, by what it says of the same use; nothing, when that is now only for those who say yes. */
function narrow({ grant, effect }: Right, now?: Timed): Effect | null {
  if (!effect || !now) return null;
  if (now.grant.basis === "permission" && grant.basis !== "permission") return null;
  return {
    conditions: conjoin(effect.conditions, now.grant.conditions),
    days: Math.min(effect.days, now.days),
  };
}
