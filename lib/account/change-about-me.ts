import { answerWords, type OneOf, type SeveralOf } from "@/lib/account/about-choices";
import type { Emptied } from "@/lib/account/account";
import { aboutGroups } from "@/lib/account/profile/about-groups";
import { refuseClash } from "@/lib/account/profile/refuse-clash";
import { mergeTyped, takeTurns } from "@/lib/account/profile/seen";
import { writeEmptied } from "@/lib/account/profile/write-emptied";
import type { ChangeAboutMe } from "@/lib/account/schema";
import type { Context } from "@/lib/context/open-context";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Keeps what somebody likes to tell of themselves, under `account`; all of it may stay empty (P9). What this form left as it saw it
 * stays as another window made it.
 * @returns what was emptied: destroying it is for `forgetEmptied`.
 * @throws DomainError not_found for whoever has no account; invalid or lapsed; conflict where two windows say different things.
 */
export async function changeAboutMe(ctx: Context, input: ChangeAboutMe): Promise<Emptied | null> {
  const personId = ctx.actor;
  const form = await readFormToken(ctx, { token: input.formToken, point: "demographics" });
  const typed = typedIn(input);
  return await ctx.transaction(async (inner) => {
    await takeTurns(inner, personId);
    const known = await readPerson(inner, { personIds: [personId], groups: aboutGroups });
    const stored = known.get(personId) ?? {};
    const state = { personId, groups: aboutGroups, stored };
    const { write, emptied, clashes } = mergeTyped({ ...state, seen: input.seen, typed });
    if (clashes.length > 0)
      throw refuseClash(clashes.map((name) => ({ name, stored: wordsOf(name, stored) })));
    await correctPerson(inner, {
      form,
      people: [{ personId, provenance: "self", about: ["holder"], values: write }],
    });
    return await writeEmptied(inner, { personId, groups: emptied, stored });
  });
}

/** No box ticked is no answer. */
function typedIn({ formToken: _, seen: __, ...answers }: ChangeAboutMe): PersonValues {
  const given = Object.entries(answers).filter(([, answer]) => answer && answer.length > 0);
  return Object.fromEntries(given);
}

function wordsOf(group: PersonGroup, stored: PersonValues): string | undefined {
  const value = stored[group];
  if (value === undefined) return undefined;
  if (group === "accessNeeds") return stored.accessNeeds;
  const answers = Array.isArray(value) ? value.map(String) : [String(value)];
  return answers.map((answer) => answerWords(group as OneOf | SeveralOf, answer)).join(", ");
}
