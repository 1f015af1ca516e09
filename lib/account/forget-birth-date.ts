import { findCompanion } from "@/lib/account/profile/find-companion";
import type { Context } from "@/lib/context/open-context";
import { forgetValues } from "@/lib/privacy/forget-values";

/**
 * Destroys the birth date of somebody whom whoever asks often books for, under `rights`; the name stays.
 * @throws DomainError not_found
 */
export async function forgetBirthDate(ctx: Context, input: { companionId: string }): Promise<void> {
  const personId = await findCompanion(ctx, input.companionId);
  await forgetValues(ctx, { personIds: [personId], groups: ["birthDate"], cause: "asked" });
}
