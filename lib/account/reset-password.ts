import { replacePassword } from "@/lib/account/credentials/replace-password";
import { findLink } from "@/lib/account/mailed/find-link";
import { takeLink } from "@/lib/account/mailed/take-link";
import { refuseGuessable } from "@/lib/account/refuse-guessable";
import { startSession } from "@/lib/account/start-session";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

type Input = {
  token: string;
  newPassword: string;
  userAgent: string;
  /** What the browser carried until now. */
  session: Uint8Array<ArrayBuffer> | null;
  /** Reads the names and address of an account's holder, which `sign_in` may not. */
  ownWords: (accountId: string) => Promise<readonly string[]>;
};

/**
 * Sets a new password by a link that was mailed to the address of the account, and signs in; every device that was signed in before
 * is out (P8).
 * @returns the token of the session.
 * @throws DomainError not_found for a link that opens nothing; invalid, beside the field.
 */
export async function resetPassword(ctx: Context, input: Input): Promise<{ token: string }> {
  const link = await findLink(ctx, { kind: "reset", token: input.token });
  if (!link) throw notFound("link");
  const { accountId } = link;
  refuseGuessable(input.newPassword, await input.ownWords(accountId), "newPassword");

  const hash = await hashPassword(input.newPassword);
  return await ctx.transaction(async (inner) => {
    await takeLink(inner, link);
    await replacePassword(inner, { accountId, hash, except: null, why: "reset" });
    const { userAgent, session: carried } = input;
    return await startSession(inner, { accountId, userAgent, kind: "customer", carried });
  });
}
