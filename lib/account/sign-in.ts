import { startSession } from "@/lib/account/start-session";
import { limitGuesses } from "@/lib/auth/limit-guesses";
import { verifyPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { DomainError } from "@/lib/errors";

type Input = {
  email: string;
  password: string;
  /** The network address, as a hash, and the browser's name of itself. */
  from: string;
  userAgent: string;
};

/**
 * The first of two steps: the password. An address that nobody has, a wrong password and an account that is closed are one
 * answer after one length of time.
 * @returns the token of a session that opens nothing yet: `confirmSignIn` is next.
 * @throws DomainError invalid; too_many.
 */
export async function signIn(ctx: Context, input: Input): Promise<{ token: string }> {
  const emailIndex = lookupHash("email", input.email);
  const account = await ctx.db.account.findUnique({ where: { emailIndex } });
  const password = await ctx.db.password.findUnique({
    where: { accountId: account?.id ?? "00000000-0000-0000-0000-000000000000" },
  });

  const guess = { account: emailIndex.toString("hex"), from: input.from };
  await limitGuesses(guess, async () => {
    const right = await verifyPassword(password?.hash ?? null, input.password);
    if (!right || account?.status !== "active") throw wrong();
  });

  return await startSession(ctx, {
    accountId: account?.id ?? "",
    userAgent: input.userAgent,
    pending: true,
  });
}

function wrong(): DomainError {
  const message = "This email address and password do not go together.";
  return new DomainError("invalid", message);
}
