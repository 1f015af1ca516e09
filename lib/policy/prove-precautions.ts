import type { Evidence, ProvenPrecaution } from "@/lib/policy/policy";
import { precautions } from "@/lib/policy/precautions";

/** Each precaution, and whether all of its tests ran the last time (P30). */
export function provePrecautions(evidence: Evidence): ProvenPrecaution[] {
  const ran = new Set(evidence.promises.flatMap(({ proofs }) => proofs.map(({ test }) => test)));
  return precautions.map(({ part, what, tests }) => {
    const shown = tests.every((name) => ran.has(name));
    return { part, what, tests: tests.length, shown };
  });
}
