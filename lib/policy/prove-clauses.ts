import type { Clause, ClauseProof, Evidence } from "@/lib/policy/policy";

/** What the evidence says of each clause, by its id (P1). */
export function proveClauses(
  clauses: readonly Pick<Clause, "id" | "promises">[],
  evidence: Evidence,
): Readonly<Record<string, ClauseProof>> {
  return Object.fromEntries(
    clauses.map(({ id, promises }) => {
      const made = evidence.promises.filter((promise) => promises.includes(promise.id));
      const tests = made.flatMap(({ proofs }) => proofs.map(({ file, test }) => `${file} ${test}`));
      const awaits = made.flatMap((promise) => promise.awaits ?? []);
      return [id, { tests: new Set(tests).size, awaits: [...new Set(awaits)] }];
    }),
  );
}
