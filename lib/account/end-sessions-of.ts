import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Signs every device out that was signed in when somebody else than the account page began to close the account. Who comes in later
 * knows the password, and may want to keep it. Under `sign_in`.
 */
export async function endSessionsOf(ctx: Context, input: { accountId: string }): Promise<void> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM session s USING account_closing c
    WHERE s.account_id = ${input.accountId}::uuid AND c.account_id = s.account_id AND s.created_at <= c.asked_at`);
}
