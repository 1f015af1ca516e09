import { removableGroups } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { forgetValues } from "@/lib/privacy/forget-values";
import type { PersonGroup } from "@/lib/privacy/privacy";

/**
 * Destroys some of what an account knows of its holder, under `rights`, at once and for good (P43). What was removed before stays so.
 * @throws DomainError invalid for what an account cannot be without.
 */
export async function removeMine(
  ctx: Context,
  input: { groups: readonly PersonGroup[] },
): Promise<void> {
  const { groups } = input;
  if (!groups.every((group) => removableGroups.some((one) => one === group)))
    throw new DomainError(
      "invalid",
      "Your account cannot be without this. You can correct it, or close the account.",
    );
  if (groups.length === 0) return;
  await forgetValues(ctx, { personIds: [ctx.actor], groups, cause: "asked" });
}
