import { confirmPassword } from "@/lib/account/confirm-password";
import { replacePassword } from "@/lib/account/credentials/replace-password";
import { refuseGuessable } from "@/lib/account/refuse-guessable";
import { hashPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context/open-context";

type Input = {
  password: string;
  newPassword: string;
  from: string;
  /** The device that asks stays signed in. */
  session: Uint8Array<ArrayBuffer> | null;
  /** Names and address of whoever asks, which `sign_in` may not read. */
  ownWords: readonly string[];
};

/**
 * Changes the password of whoever asks, who proves by the present one who they are; all other devices are signed out at their next
 * request (P8).
 * @throws DomainError invalid, beside the field; too_many.
 */
export async function changePassword(ctx: Context, input: Input): Promise<void> {
  refuseGuessable(input.newPassword, input.ownWords, "newPassword");
  await confirmPassword(ctx, input);
  const hash = await hashPassword(input.newPassword);
  await ctx.transaction((inner) =>
    replacePassword(inner, {
      ...{ accountId: ctx.actor, hash, except: input.session, why: "changed" },
    }),
  );
}
