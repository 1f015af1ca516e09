import type { PolicyVersion, VersionInWords } from "@/lib/policy/policy";
import { sayStatement } from "@/lib/policy/say-statement";

/** A version as its page shows it: what each clause says, and in sentences what it lets the system do (P1, P2). */
export function describeVersion(version: PolicyVersion): VersionInWords {
  const { number, provisional, points, disclosures, retention } = version;
  return {
    ...{ number, provisional, points, disclosures },
    retention: Object.entries(retention).map(([name, kept]) => ({ name, ...kept })),
    clauses: version.clauses.map(({ statements, ...clause }) => ({
      ...clause,
      allows: statements.flatMap(sayStatement),
    })),
  };
}
