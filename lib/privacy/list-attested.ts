import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { getPolicy } from "@/lib/privacy/get-policy";
import type { Attested } from "@/lib/privacy/privacy";

type Paper = { clause: string; name: string; checkedOn: LocalDate; holdsUntil: LocalDate };

/** What the policy in force lets a person check, clause by clause, each with the last paper that shows it (P38). */
export async function listAttested(ctx: Context): Promise<Attested[]> {
  const { version } = await getPolicy(ctx);
  const papers = await ctx.db.$queryRaw<Paper[]>(sql`
    SELECT DISTINCT ON (clause) clause, paper AS name, checked_on::text AS "checkedOn", holds_until::text AS "holdsUntil"
    FROM attestation ORDER BY clause, seq DESC`);
  const today = localDateOf(clock.now());
  return version.clauses
    .filter(({ keptBy }) => keptBy === "attested")
    .map(({ id }) => {
      const found = papers.find(({ clause }) => clause === id);
      if (!found) return { clause: id, paper: null };
      const { clause, ...paper } = found;
      return { clause, paper: { ...paper, isOld: paper.holdsUntil < today } };
    });
}
