import type { Emptied } from "@/lib/account/account";
import { checkProfile } from "@/lib/account/profile/check-profile";
import { profileFields, profileGroups } from "@/lib/account/profile/profile-groups";
import { refuseClash } from "@/lib/account/profile/refuse-clash";
import { mergeTyped, takeTurns } from "@/lib/account/profile/seen";
import { writeEmptied } from "@/lib/account/profile/write-emptied";
import type { ChangeProfile } from "@/lib/account/schema";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Corrects name, phone and address of the account's holder, or adds what was missing, under `account` (P43). A corrected value stays
 * under the version that it was first told under (P47). What this form left as it saw it stays as another window made it.
 * @returns what was emptied: destroying it is for `forgetEmptied`, since this purpose destroys nothing.
 * @throws DomainError not_found; invalid or lapsed beside the fields or the form; conflict where two windows say different things.
 */
export async function changeProfile(ctx: Context, input: ChangeProfile): Promise<Emptied | null> {
  const personId = ctx.actor;
  const form = await readFormToken(ctx, { token: input.formToken, point: "profile" });
  const typed = checkProfile(input);
  return await ctx.transaction(async (inner) => {
    await takeTurns(inner, personId);
    const known = await readPerson(inner, { personIds: [personId], groups: profileGroups });
    const stored = known.get(personId);
    if (!stored?.name) throw notFound("account");
    const state = { personId, groups: profileGroups, stored };
    const { write, emptied, clashes } = mergeTyped({ ...state, seen: input.seen, typed });
    if (clashes.length > 0) throw refuseClash(differing(clashes, stored, typed));
    await correctPerson(inner, {
      form,
      people: [{ personId, provenance: "self", about: ["holder"], values: write }],
    });
    return await writeEmptied(inner, { personId, groups: emptied, stored });
  });
}

function differing(clashes: readonly PersonGroup[], stored: PersonValues, typed: PersonValues) {
  return Object.entries(profileFields)
    .filter(([, { group, of }]) => clashes.includes(group) && of(stored) !== of(typed))
    .map(([name, { of }]) => ({ name, stored: of(stored) }));
}
