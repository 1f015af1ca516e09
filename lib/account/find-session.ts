import { type Role, roles } from "@/lib/auth/roles";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Who is signed in on a device, as the database says at this moment. */
export type SignedIn = {
  sessionId: string;
  accountId: string;
  /** An employee's. */
  role: Role | null;
};

type Row = { id: string; accountId: string; role: string | null; stale: boolean };

/**
 * Who carries this session: looked up at every request with status and role, so that whatever was taken away is gone at the
 * next one. Being seen keeps it from going idle, and is written down once a minute.
 * @returns null when there is none, it has ended, or its account is not open. One that is being closed is: its owner may think better of it.
 */
export async function findSession(
  ctx: Context,
  input: { session: Uint8Array | null },
): Promise<SignedIn | null> {
  if (!input.session) return null;
  const [found] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT s.id, s.account_id AS "accountId", a.role, s.seen_at < now() - interval '1 minute' AS stale
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ${input.session} AND s.passed_at IS NOT NULL AND a.status IN ('active', 'closing')
      AND s.ends_at > now() AND s.seen_at > now() - make_interval(secs => s.idle_seconds)`);
  if (!found) return null;
  if (found.stale)
    await ctx.db.$executeRaw(sql`UPDATE session SET seen_at = now() WHERE id = ${found.id}::uuid`);
  const { id: sessionId, accountId } = found;
  return { sessionId, accountId, role: roles.find((role) => role === found.role) ?? null };
}
