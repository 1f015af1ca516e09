import type { CompanionFacts } from "@/lib/account/list-companions";
import { companionGroups } from "@/lib/account/profile/companion-groups";
import { findCompanion } from "@/lib/account/profile/find-companion";
import { seenOf } from "@/lib/account/profile/seen";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Somebody whom whoever asks often books for, with what the form that corrects them carries along; under `booking`.
 * @throws DomainError not_found
 */
export async function getCompanion(
  ctx: Context,
  input: { companionId: string },
): Promise<CompanionFacts & { seen: string }> {
  const personId = await findCompanion(ctx, input.companionId);
  const people = await readPerson(ctx, { personIds: [personId], groups: companionGroups });
  const stored = people.get(personId);
  if (!stored?.name) throw notFound("traveller");
  return {
    ...{ companionId: personId, ...stored.name, birthDate: stored.birthDate ?? null },
    seen: seenOf({ personId, groups: companionGroups, stored }),
  };
}
