import { findPending, type Pending } from "@/lib/account/find-pending";
import { recordSignIn, sessionKinds } from "@/lib/account/start-session";
import { limitGuesses } from "@/lib/auth/limit-guesses";
import { hashRecoveryCode } from "@/lib/auth/recovery-codes";
import { hashToken, newToken } from "@/lib/auth/token";
import { matchTotp } from "@/lib/auth/totp";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

type Input = {
  /** Six digits of the app, or a recovery code. */
  code: string;
  from: string;
  session: Uint8Array | null;
};

/**
 * The second step: the code of the app, or a recovery code. Each is good once; the app's for its own half minute and the one
 * before and after. The session gets another token, so that what was carried before it is worth nothing.
 * @returns the token of the open session.
 * @throws DomainError lapsed when there is no first step; invalid; too_many.
 */
export async function confirmSignIn(ctx: Context, input: Input): Promise<{ token: string }> {
  const pending = await findPending(ctx, input);
  if (!pending) throw lapsed();

  return await limitGuesses({ door: "code", account: pending.accountId, from: input.from }, () =>
    ctx.transaction(async (inner) => {
      const how = (await takeAppCode(inner, pending, input.code))
        ? "app"
        : await takeRecoveryCode(inner, pending, input.code);
      if (how === null) throw wrong();

      const token = newToken();
      const opened = await inner.db.$executeRaw(sql`
        UPDATE session SET token_hash = ${hashToken("session", token)}, passed_at = now(), seen_at = now(),
               ends_at = now() + make_interval(secs => ${sessionKinds.employee.seconds})
        WHERE id = ${pending.id}::uuid AND passed_at IS NULL AND ends_at > now()`);
      if (opened !== 1) throw lapsed();
      await recordSignIn(inner, pending.accountId, how);
      return { token };
    }),
  );
}

async function takeAppCode(ctx: Context, { accountId }: Pending, typed: string): Promise<boolean> {
  const kept = await ctx.db.authenticator.findUnique({ where: { accountId } });
  if (!kept) return false;
  const owner = { personId: accountId, retentionClass: "sign-in" };
  const key = unwrapPersonKey(kept.keyWrapped, owner);
  const secret = unseal(key, { personId: accountId, field: "authenticator.secret" }, kept.secretCt);
  const code = typed.replace(/\s/g, "");
  const lastStep = matchTotp(Buffer.from(secret, "base64url"), code, clock.now());
  if (lastStep === null) return false;
  // Of two that come with one code at once, one is in.
  const { count } = await ctx.db.authenticator.updateMany({
    where: { accountId, lastStep: { lt: lastStep } },
    data: { lastStep },
  });
  return count === 1;
}

async function takeRecoveryCode(
  ctx: Context,
  { accountId }: Pending,
  typed: string,
): Promise<"recovery code" | null> {
  const { count } = await ctx.db.recoveryCode.deleteMany({
    where: { accountId, hash: hashRecoveryCode(accountId, typed) },
  });
  return count === 1 ? "recovery code" : null;
}

function wrong(): DomainError {
  return new DomainError("invalid", "That code is not right, or it was used already.", {
    code: ["Wait for the next code of your app, or use a recovery code."],
  });
}

function lapsed(): DomainError {
  const message = "More than ten minutes have passed. Please begin again with your password.";
  return new DomainError("lapsed", message);
}
