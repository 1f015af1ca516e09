import { hashVersion } from "@/lib/policy/hash";
import type { CollectionPoint, PolicyVersion } from "@/lib/policy/policy";
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
