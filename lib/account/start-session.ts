import { describeDevice } from "@/lib/auth/describe-device";
import { hashToken, newToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

type NewSession = {
  accountId: string;
  userAgent: string;
  /** Whether a code is still to come; such a session ends after ten minutes and opens nothing. */
  pending: boolean;
};

/** How long an employee stays signed in: an hour without doing anything, a day at most. */
export const employeeSession = { idleSeconds: 3600, seconds: 24 * 3600 } as const;

const pendingSeconds = 600;

/** Signs a device in. @returns the token for its cookie, which is stored nowhere. */
export async function startSession(ctx: Context, input: NewSession): Promise<{ token: string }> {
  const token = newToken();
  const { accountId, pending } = input;
  const seconds = pending ? pendingSeconds : employeeSession.seconds;
  await ctx.transaction(async (inner) => {
    await inner.db.$executeRaw(sql`
      INSERT INTO session (id, token_hash, account_id, device, ends_at, idle_seconds, passed_at)
      VALUES (${newId()}::uuid, ${hashToken("session", token)}, ${accountId}::uuid, ${describeDevice(input.userAgent)},
              now() + make_interval(secs => ${seconds}), ${employeeSession.idleSeconds},
              CASE WHEN ${pending} THEN NULL ELSE now() END)`);
    if (!pending) await recordSignIn(inner, accountId);
  });
  return { token };
}

/** Notes who came in, and by what. */
export async function recordSignIn(ctx: Context, accountId: string, why?: string): Promise<void> {
  const entry = { entity: "account", entityId: accountId, from: null, to: "signed_in" };
  await record({ ...ctx, actor: accountId }, why ? { ...entry, why } : entry);
}
