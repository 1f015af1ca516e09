import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Sends nothing more about money to where an attempt went (rule 106). */
export async function suspendAddress(ctx: Context, attemptId: string): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO suspended_address (person_id, address_hash, attempt_id)
    SELECT n.person_id, a.address_hash, a.id FROM delivery_attempt a JOIN notice n ON n.id = a.notice_id
    WHERE a.id = ${attemptId}::uuid AND n.person_id IS NOT NULL AND a.address_hash IS NOT NULL
    ON CONFLICT DO NOTHING`);
}
