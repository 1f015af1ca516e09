import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Why somebody is not called about bills, from what was said on the phone: they want no more calls, or the number is somebody else's and the
 * task about it is open (rules 101, 106); null once they have chosen calls since, or where nothing was said.
 */
export async function whyNotCalled(ctx: Context, personId: string): Promise<string | null> {
  const [said] = await ctx.db.$queryRaw<{ outcome: string }[]>(sql`
    SELECT c.outcome FROM phone_call c JOIN delivery_attempt a ON a.id = c.attempt_id
    WHERE c.person_id = ${personId}::uuid AND (c.outcome = 'declined' OR c.outcome = 'wrong_number' AND EXISTS (
        SELECT FROM attention t WHERE t.kind = 'number_wrong' AND t.subject_id = a.notice_id AND t.resolved_at IS NULL))
      AND NOT EXISTS (SELECT FROM channel_order o
        WHERE o.person_id = c.person_id AND 'phone' = ANY(o.channels) AND o.chosen_at > c.at)
    ORDER BY c.at DESC LIMIT 1`);
  if (!said) return null;
  return said.outcome === "declined" ? "no more calls wanted" : "the number is somebody else's";
}
