import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Asks every recipient that can to delete what it was sent of people: they were erased, or took back what allowed it (P26). Once
 * for each recipient while it has not answered; one that lets its days pass is sent nothing more of that person until it does.
 * @param input.recipient the only one that is asked, if not all are.
 * @returns how many were asked just now.
 */
export async function recallDisclosures(
  ctx: Context,
  input: {
    personIds: readonly string[];
    reason: "erased" | "withdrawn";
    recipient?: string;
  },
): Promise<number> {
  const { personIds, reason, recipient = null } = input;
  return await ctx.db.$executeRaw(sql`
    INSERT INTO recall (id, person_id, recipient, reason, answer_by)
    SELECT gen_random_uuid(), sent.person_id, sent.recipient, ${reason}, now() + make_interval(days => asked.recall_days)
    FROM (SELECT DISTINCT d.person_id, d.recipient FROM disclosure d JOIN dispatch o USING (operation_id, person_id)
          WHERE d.person_id = ANY(${personIds}::uuid[]) AND (${recipient}::text IS NULL OR d.recipient = ${recipient})) sent,
      LATERAL (SELECT u.recall_days FROM undertaking u WHERE u.recipient = sent.recipient ORDER BY u.seq DESC LIMIT 1) asked
    WHERE asked.recall_days IS NOT NULL
      AND NOT EXISTS (SELECT FROM recall r WHERE (r.person_id, r.recipient) = (sent.person_id, sent.recipient)
        AND NOT EXISTS (SELECT FROM recall_answer a WHERE a.recall_id = r.id))`);
}
