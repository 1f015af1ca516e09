import { confirmPassword } from "@/lib/account/confirm-password";
import { beginClosing } from "@/lib/account/leaving/begin-closing";
import { readPlanToken } from "@/lib/account/leaving/plan-token";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

type Input = {
  planToken: string;
  password: string;
  from: string;
  /** The session of the device that asks: all others end now. */
  session: Uint8Array<ArrayBuffer> | null;
};

/**
 * Begins to close the account of whoever asks, who has read what that means and proves by the password who they are (P43). Nothing is
 * destroyed for as many days as the policy says; until then it can be taken back. All other devices are signed out. Under `sign_in`.
 * @throws DomainError lapsed where no plan was read within the hour; invalid for a wrong password; too_many; conflict where it is
 *   closing already.
 */
export async function startClosing(ctx: Context, input: Input): Promise<void> {
  const planHash = readPlanToken(ctx.actor, input.planToken);
  if (planHash === null)
    throw new DomainError(
      "lapsed",
      "This page has been open for long. Please read the plan again.",
    );
  await confirmPassword(ctx, input);
  await ctx.transaction(async (inner) => {
    await beginClosing(inner, { accountId: ctx.actor, by: "account", planHash });
    await inner.db.session.deleteMany({
      where: { accountId: ctx.actor, ...(input.session && { tokenHash: { not: input.session } }) },
    });
  });
}
