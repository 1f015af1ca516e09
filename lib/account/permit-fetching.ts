import { confirmPassword } from "@/lib/account/confirm-password";
import { fetchPermit } from "@/lib/account/leaving/fetch-permit";
import type { Context } from "@/lib/context/open-context";

type Input = { archiveToken: string; password: string; from: string };

/**
 * Lets the holder of an account fetch a copy of everything, who has proved by the password once more that it is they, within five
 * minutes (P43). Under `sign_in`.
 * @throws DomainError invalid for a wrong password; too_many.
 */
export async function permitFetching(
  ctx: Context,
  { archiveToken, ...input }: Input,
): Promise<{ archiveToken: string; permit: string }> {
  await confirmPassword(ctx, input);
  return { archiveToken, permit: fetchPermit(ctx.actor, archiveToken) };
}
