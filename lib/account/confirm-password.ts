import { limitGuesses } from "@/lib/auth/limit-guesses";
import { verifyPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * Makes sure that it is the holder of the account who is signed in, by the password, under `sign_in`. Whatever asks for it, to change
 * password or address, to fetch a copy or to close, takes from one number of tries.
 * @param input.from the network address, as a hash.
 * @throws DomainError invalid, beside the field; too_many.
 */
export async function confirmPassword(
  ctx: Context,
  input: { password: string; from: string },
): Promise<void> {
  const password = await ctx.db.password.findUnique({ where: { accountId: ctx.actor } });
  await limitGuesses({ door: "inside", account: ctx.actor, from: input.from }, async () => {
    if (await verifyPassword(password?.hash ?? null, input.password)) return;
    throw new DomainError("invalid", "That is not your password.", {
      password: ["Write the password that you sign in with."],
    });
  });
}
