import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Whose sessions are over: those begun until that moment, but one. */
export type SessionsOver = { accountId: string; keep: string | null; before: string };

/**
 * Says in the caller's transaction that whoever was signed in to an account until now is out, but for one session: the worker sees to
 * it by `endSessionsOf`, and the edge does at once. The caller's purpose sees no session (P8). Who comes in later knows what has changed.
 * @param keep the id of the session that stays.
 */
export async function sessionsOver(
  ctx: Context,
  { accountId, keep }: Pick<SessionsOver, "accountId" | "keep">,
): Promise<SessionsOver> {
  const [now] = await ctx.db.$queryRaw<{ before: string }[]>(sql`
    SELECT clock_timestamp()::text AS before`);
  const over = { accountId, keep, before: now?.before ?? "" };
  await emit(ctx, "account.sessions_over", over);
  return over;
}
