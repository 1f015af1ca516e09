import { signOut } from "@/lib/account/sign-out";
import { describeDevice } from "@/lib/auth/describe-device";
import { hashToken, newToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

type NewSession = {
  accountId: string;
  userAgent: string;
  kind: SessionKind;
  /** What the browser carried until now: it ends, whoever's it was. */
  carried: Uint8Array<ArrayBuffer> | null;
};

const [hour, day] = [3600, 24 * 3600];

/** How long somebody stays signed in: without doing anything, and at most. */
export const sessionKinds = {
  employee: { idleSeconds: hour, seconds: day },
  /** An employee of whom a code is still to come: it opens nothing. */
  pending: { idleSeconds: hour, seconds: 600 },
  customer: { idleSeconds: 2 * hour, seconds: day },
  /** A customer who asked not to sign in each time (P16). */
  remembered: { idleSeconds: 30 * day, seconds: 30 * day },
} as const;

export type SessionKind = keyof typeof sessionKinds;

/** Signs a device in, in place of whoever was. @returns the token for its cookie, which is stored nowhere. */
export async function startSession(ctx: Context, input: NewSession): Promise<{ token: string }> {
  const token = newToken();
  const { accountId, kind } = input;
  const { seconds, idleSeconds } = sessionKinds[kind];
  const pending = kind === "pending";
  await ctx.transaction(async (inner) => {
    await signOut(inner, { session: input.carried });
    await inner.db.$executeRaw(sql`
      INSERT INTO session (id, token_hash, account_id, device, ends_at, idle_seconds, passed_at)
      VALUES (${newId()}::uuid, ${hashToken("session", token)}, ${accountId}::uuid, ${describeDevice(input.userAgent)},
              now() + make_interval(secs => ${seconds}), ${idleSeconds},
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
