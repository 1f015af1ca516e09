import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { everyVersion } from "@/lib/policy/find-version";

export type RecallFacts = {
  recipient: string;
  /** As the policy calls it. */
  name: string;
  reason: "erased" | "withdrawn" | "settled";
  answerBy: Date;
  /** The numbers under which it was sent what it is to delete. */
  operations: string[];
  /** On which day somebody read what it has undertaken to us. */
  undertakenOn: LocalDate;
  /** Whether it has told us where to ask. */
  hasAddress: boolean;
};

/** What a recipient is asked to delete, under `notices`; null once it says that it has (P26). */
export async function findRecall(
  ctx: Context,
  input: { recallId: string },
): Promise<RecallFacts | null> {
  const [found] = await ctx.db.$queryRaw<Omit<RecallFacts, "name">[]>(sql`
    SELECT r.recipient, r.reason, r.answer_by AS "answerBy", r.operations, u.attested_on::text AS "undertakenOn",
      u.recall_to IS NOT NULL AS "hasAddress"
    FROM recall r, LATERAL (
      SELECT attested_on, recall_to FROM undertaking WHERE recipient = r.recipient ORDER BY seq DESC LIMIT 1) u
    WHERE r.id = ${input.recallId}::uuid AND NOT EXISTS (SELECT FROM recall_answer a WHERE a.recall_id = r.id)`);
  if (!found) return null;
  const known = everyVersion().flatMap(({ version }) => version.disclosures);
  const { name = found.recipient } = known.find((one) => one.recipient === found.recipient) ?? {};
  return { ...found, name };
}
