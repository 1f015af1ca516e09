import type { Clause, ClauseDifference, PolicyVersion } from "@/lib/policy/policy";

/** The clauses whose words differ between two versions, in the order of the newer one; those that are gone stand last. */
export function compareClauses(before: PolicyVersion, after: PolicyVersion): ClauseDifference[] {
  const gone = before.clauses.filter(({ id }) => !after.clauses.some((clause) => clause.id === id));
  const now = after.clauses.map((clause) =>
    differenceOf(
      before.clauses.find(({ id }) => id === clause.id),
      clause,
    ),
  );
  return [...now, ...gone.map((clause) => differenceOf(clause, undefined))].filter(
    ({ added, removed }) => added.length + removed.length > 0,
  );
}

function differenceOf(before: Clause | undefined, after: Clause | undefined): ClauseDifference {
  const [old, now] = [textOf(before), textOf(after)];
  const { id = "", heading = "" } = after ?? before ?? {};
  return {
    ...{ id, heading },
    added: now.filter((text) => !old.includes(text)),
    removed: old.filter((text) => !now.includes(text)),
  };
}

function textOf(clause: Clause | undefined): string[] {
  return clause ? [clause.heading, ...clause.paragraphs] : [];
}
