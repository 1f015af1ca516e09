import type { Proof } from "@/scripts/test/evidence/proofs";

export type Counts = {
  passed: number;
  failed: number;
  skipped: number;
  /** The tests among them that passed and name a promise. */
  proofs: readonly Proof[];
};

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0, proofs: [] };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    proofs: [...a.proofs, ...b.proofs],
  };
}

/** A run that ended badly has failed, even where its own report counts no failure. */
export function orFailed(counts: Counts, code: number | null): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
