import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { precautions } from "@/lib/policy/precautions";
import { promises } from "@/lib/policy/promises";
import { sourceTree } from "@/scripts/start/build";
import { say } from "@/scripts/start/say.mjs";
import { type Counts, nothing } from "@/scripts/test/counts";
import type { Proof } from "@/scripts/test/evidence/proofs";

const file = "docs/evidence/promises.json";

/**
 * Writes down which tests proved which promise in this run, for /privacy/promises. A promise that is claimed and that no test
 * proved is a failure, and so is a test of a promise that there is not, or a precaution of which a test did not run.
 */
export function writeEvidence(proofs: readonly Proof[]): Counts {
  const found = Object.fromEntries(promises.map(({ id }) => [id, proofsOf(id, proofs)]));
  const evidence = {
    tree: sourceTree(),
    date: new Date().toISOString().slice(0, 10),
    proofs: found,
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
  const faults = findFaults(proofs);
  for (const fault of faults) say(fault);
  return { ...nothing, passed: faults.length === 0 ? 1 : 0, failed: faults.length };
}

/** A test that runs many times under one name is one proof. */
function proofsOf(id: string, proofs: readonly Proof[]) {
  const own = proofs.filter((proof) => proof.promises.includes(id));
  const byName = new Map(own.map(({ test, file }) => [`${file} ${test}`, { test, file }]));
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, proof]) => proof);
}

function findFaults(proofs: readonly Proof[]): string[] {
  const known = new Set<string>(promises.map(({ id }) => id));
  const proven = new Set(proofs.flatMap((proof) => proof.promises));
  return [
    ...promises
      .filter(({ id, awaits }) => !awaits && !proven.has(id))
      .map(({ id }) => `${id} is claimed, and no test that ran proves it.`),
    ...[...proven]
      .filter((id) => !known.has(id))
      .map((id) => `A test names ${id}, and there is no such promise.`),
    ...precautions
      .flatMap(({ tests }) => tests)
      .filter((name) => !proofs.some(({ test }) => test === name))
      .map((name) => `A precaution names the test "${name}", and none of that name ran.`),
  ];
}
