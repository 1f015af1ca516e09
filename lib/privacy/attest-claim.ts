import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { getPolicy } from "@/lib/privacy/get-policy";

/**
 * Notes that somebody has checked, by a paper, what a clause of the policy says and no test can show, and until when that counts
 * (P38). The last word counts.
 * @throws DomainError invalid for a clause that is kept otherwise, or a paper without a name.
 */
export async function attestClaim(
  ctx: Context,
  input: { clause: string; paper: string; holdsUntil: LocalDate },
): Promise<void> {
  const { clause, holdsUntil } = input;
  const paper = input.paper.trim();
  const { version } = await getPolicy(ctx);
  if (!version.clauses.some(({ id, keptBy }) => id === clause && keptBy === "attested"))
    throw new DomainError("invalid", "The policy has no such clause that a person checks.");
  if (paper === "" || paper.length > 200)
    throw new DomainError("invalid", "Name the paper, in 200 letters at most.");
  await ctx.db.$executeRaw(sql`
    INSERT INTO attestation (clause, paper, checked_on, holds_until, by)
    VALUES (${clause}, ${paper}, ${localDateOf(clock.now())}::date, ${holdsUntil}::date, ${ctx.actor})`);
}
