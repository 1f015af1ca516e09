import { refuseGuessable } from "@/lib/account/refuse-guessable";
import { setCredentials } from "@/lib/account/set-credentials";
import { startSession } from "@/lib/account/start-session";
import { limitGuesses } from "@/lib/auth/limit-guesses";
import { hashPassword } from "@/lib/auth/password";
import { recoveryCodesFrom } from "@/lib/auth/recovery-codes";
import { hashToken } from "@/lib/auth/token";
import { matchTotp } from "@/lib/auth/totp";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError, notFound } from "@/lib/errors";
import { enrolmentSecret } from "@/lib/staff/joining/enrolment-secret";
import { findInvitation } from "@/lib/staff/joining/find-invitation";
import type { AcceptInvitation } from "@/lib/staff/schema";

type Input = AcceptInvitation & {
  from: string;
  userAgent: string;
  /** What the browser carried until now. */
  session: Uint8Array<ArrayBuffer> | null;
};

/**
 * An employee comes in by an invitation: sets name and password, proves that the app has the secret, and is signed in. Whatever
 * let them in before does so no longer.
 * @returns the token of the session.
 * @throws DomainError not_found; invalid for a wrong code or a password that a stranger would try.
 */
export async function acceptInvitation(ctx: Context, input: Input): Promise<{ token: string }> {
  const found = await findInvitation(ctx, input.token);
  if (!found) throw notFound("invitation");
  const { accountId, role, email } = found;

  refuseGuessable(input.password, [email, input.name]);
  const secret = enrolmentSecret(input.token);
  const code = input.code.replace(/\s/g, "");
  const lastStep = await limitGuesses(
    { door: "code", account: accountId, from: input.from },
    async () => {
      const step = matchTotp(secret, code, clock.now());
      if (step === null) throw wrongCode();
      return step;
    },
  );

  const passwordHash = await hashPassword(input.password);
  return await ctx.transaction(async (inner) => {
    const { count } = await inner.db.invitation.deleteMany({
      where: { accountId, tokenHash: hashToken("invitation", input.token) },
    });
    if (count === 0) throw notFound("invitation");
    const recoveryCodes = recoveryCodesFrom(input.token);
    const { name, userAgent, session: carried } = input;
    await setCredentials(inner, { accountId, passwordHash, secret, lastStep, recoveryCodes });
    await inner.db.employee.updateMany({ where: { accountId }, data: { name } });
    const where = { id: accountId };
    await inner.db.account.updateMany({ where, data: { role, status: "active" } });
    const entry = { entity: "account", entityId: accountId, from: "invited", to: "active" };
    await record({ ...inner, actor: accountId }, { ...entry, why: role });
    return await startSession(inner, { accountId, userAgent, kind: "employee", carried });
  });
}

function wrongCode(): DomainError {
  return new DomainError("invalid", "That code is not the one that your app should show.", {
    code: ["Scan the picture again, or type the secret in, and write what the app shows then."],
  });
}
