import { aboutGroups } from "@/lib/account/profile/about-groups";
import { seenOf } from "@/lib/account/profile/seen";
import type { Context } from "@/lib/context/open-context";
import { readPerson } from "@/lib/privacy/read-person";
import { type FormOnScreen, showForm } from "@/lib/privacy/show-form";

/** What somebody told us of themselves beyond name and address, or nothing. */
export type AboutMe = {
  /** By question: what was answered, as it is kept. */
  answers: Partial<Record<(typeof aboutGroups)[number], string | readonly string[]>>;
  seen: string;
  form: FormOnScreen;
};

/** The optional answers of the account's holder, under `account`, with the form that changes them (P9). */
export async function getAboutMe(ctx: Context): Promise<AboutMe> {
  const personId = ctx.actor;
  const [people, form] = await Promise.all([
    readPerson(ctx, { personIds: [personId], groups: aboutGroups }),
    showForm(ctx, "demographics"),
  ]);
  const stored = people.get(personId) ?? {};
  const answers = aboutGroups.map((group) => [group, stored[group]]);
  return {
    ...{ form, answers: Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)) },
    seen: seenOf({ personId, groups: aboutGroups, stored }),
  };
}
