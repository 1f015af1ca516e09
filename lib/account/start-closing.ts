import type { SessionsOver } from "@/lib/account/credentials/sessions-over";
import { beginClosing } from "@/lib/account/leaving/begin-closing";
import { readPlanToken } from "@/lib/account/leaving/plan-token";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import type { Holders } from "@/lib/privacy/holders";

type Input = {
  planToken: string;
  /** The device that asks stays signed in. */
  sessionId: string | null;
};

/**
 * Begins to close the account of whoever asks, who has read what that means (P43); that it is the holder who asks is made sure of before
 * (`confirmPassword`). Nothing is destroyed for as many days as the policy says; until then it can be taken back. Under `rights`.
 * @returns whose sessions are over: all other devices are signed out.
 * @throws DomainError lapsed where no plan was read within the hour; conflict when the plan is another by now, something must end
 *   first, or it is closing already.
 */
export async function startClosing(
  ctx: Context,
  holders: Holders,
  { planToken, sessionId }: Input,
): Promise<SessionsOver> {
  const accountId = ctx.actor;
  const planHash = readPlanToken(accountId, planToken);
  if (planHash === null)
    throw new DomainError(
      "lapsed",
      "This page has been open for long. Please read the plan again.",
    );
  return await ctx.transaction((inner) =>
    beginClosing(inner, holders, { accountId, by: "account", planHash, keep: sessionId }),
  );
}
