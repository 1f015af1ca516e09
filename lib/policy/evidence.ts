import evidence from "@/docs/evidence/promises.json" with { type: "json" };
import type { LocalDate } from "@/lib/dates";
import { type PromiseFacts, promises } from "@/lib/policy/promises";

/** A test that passed and names the promise. */
type Proof = { test: string; file: string };

export type ProvenPromise = PromiseFacts & { proofs: readonly Proof[] };

export type Evidence = {
  /** The day of the run. */
  date: LocalDate;
  /** The sources that it ran on; proof of other sources is no proof of these. */
  tree: string;
  promises: ProvenPromise[];
};

/** What the last run of all tests proved, promise by promise; the tests write it, nobody types it. */
export function findEvidence(): Evidence {
  const proofs: Readonly<Record<string, readonly Proof[]>> = evidence.proofs;
  return {
    date: evidence.date,
    tree: evidence.tree,
    promises: promises.map((facts) => ({ ...facts, proofs: proofs[facts.id] ?? [] })),
  };
}
