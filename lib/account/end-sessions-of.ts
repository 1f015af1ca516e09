import type { SessionsOver } from "@/lib/account/credentials/sessions-over";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Signs out whoever was in before something changed that only the holder may do, but for the device that did it. Under `sign_in`. */
export async function endSessionsOf(
  ctx: Context,
  { accountId, keep, before }: SessionsOver,
): Promise<void> {
  // A session's beginning is kept to the thousandth.
  await ctx.db.$executeRaw(sql`
    DELETE FROM session WHERE account_id = ${accountId}::uuid AND id IS DISTINCT FROM ${keep}::uuid
      AND created_at <= ${before}::timestamptz + interval '1 millisecond'`);
}
