import { hashVersion } from "@/lib/policy/hash";
import type { CollectionPoint, Lookup, PolicyVersion } from "@/lib/policy/policy";
import { versions } from "@/lib/policy/versions/versions";

/** A version as the code has it, published or a draft, and the hash that names its exact text and grants. */
export type Written = { version: PolicyVersion; hash: string };

const hashes = new WeakMap<PolicyVersion, string>();

/** Every version that the code has, oldest first. */
export function everyVersion(): Written[] {
  return versions.map((version) => {
    const hash = hashes.get(version) ?? hashVersion(version);
    hashes.set(version, hash);
    return { version, hash };
  });
}

/** The version of a number; null when the code has none. */
export function findVersion(number: number): Written | null {
  return everyVersion().find(({ version }) => version.number === number) ?? null;
}

/** The version whose text and grants have this hash; null when the code has none. */
export function findVersionByHash(hash: string): Written | null {
  return everyVersion().find((one) => one.hash === hash) ?? null;
}

/** A form of a version, with its labels and its answers to "Why do you ask?" (P5). */
export function pointOf(version: PolicyVersion, id: string): CollectionPoint {
  const point = version.points.find((one) => one.id === id);
  if (!point) throw new Error(`No form of policy version ${version.number} is called ${id}.`);
  return point;
}

/** What a use may look a person up by, and why: the answer to "Why do you ask?" where nothing is collected (P5). */
export function lookupOf(version: PolicyVersion, use: Lookup["use"], field: string): Lookup {
  const lookup = version.lookups.find((one) => one.use === use && one.field === field);
  if (!lookup) throw new Error(`Policy version ${version.number} looks nobody up by ${field}.`);
  return lookup;
}
