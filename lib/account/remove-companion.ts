import { findCompanion } from "@/lib/account/profile/find-companion";
import type { Context } from "@/lib/context/open-context";
import { forgetPeople } from "@/lib/privacy/forget-people";
import type { Holders } from "@/lib/privacy/holders";

/**
 * Erases somebody whom whoever asks no longer books for, under `rights`: what is kept of them was for that alone (P43). A booking that
 * they are on stays as it is, since they are a person of their own there.
 * @throws DomainError not_found
 */
export async function removeCompanion(
  ctx: Context,
  holders: Holders,
  input: { companionId: string },
): Promise<void> {
  const personId = await findCompanion(ctx, input.companionId);
  await forgetPeople(ctx, holders, { personIds: [personId], cause: "no_longer_booked_for" });
}
