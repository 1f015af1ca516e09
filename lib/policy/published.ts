import { hashVersion } from "@/lib/policy/hash";
import type { CollectionPoint, Lookup, PolicyVersion } from "@/lib/policy/policy";
import { versions } from "@/lib/policy/versions/versions";

/** A version and the hash that names its exact text and grants. */
export type Published = { version: PolicyVersion; hash: string };

const published: readonly Published[] = versions.map((version) => ({
  version,
  hash: hashVersion(version),
}));

/** The version that a page shows today (P1). */
export function currentVersion(): Published {
  const last = published.at(-1);
  if (!last) throw new Error("No policy version is published.");
  return last;
}

/** The version of a number; null when there never was one. */
export function findVersion(number: number): Published | null {
  return published.find(({ version }) => version.number === number) ?? null;
}

/** The version that was shown under a hash; null when no such text was ever published. */
export function findVersionByHash(hash: string): Published | null {
  return published.find((one) => one.hash === hash) ?? null;
}

/** A form of the version that a page shows today, with its labels and its answers to "Why do you ask?" (P5). */
export function currentPoint(id: string): CollectionPoint {
  const point = currentVersion().version.points.find((one) => one.id === id);
  if (!point) throw new Error(`No form of the current policy is called ${id}.`);
  return point;
}

/** What a use may look a person up by, and why: the answer to "Why do you ask?" where nothing is collected (P5). */
export function currentLookup(use: Lookup["use"], field: string): Lookup {
  const { lookups } = currentVersion().version;
  const lookup = lookups.find((one) => one.use === use && one.field === field);
  if (!lookup) throw new Error(`The current policy looks nobody up by ${field} for ${use}.`);
  return lookup;
}
