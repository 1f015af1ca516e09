import { profileFields, profileGroups } from "@/lib/account/profile/profile-groups";
import { seenOf } from "@/lib/account/profile/seen";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { readPerson } from "@/lib/privacy/read-person";
import { type FormOnScreen, showForm } from "@/lib/privacy/show-form";

/** Whose account it is, as its page shows it. */
export type Profile = {
  email: string;
  /** By the names of the form's fields; what is not there is empty. */
  values: Record<string, string>;
  /** What was on the screen, for `changeProfile`. */
  seen: string;
  form: FormOnScreen;
};

/**
 * Name, addresses and phone of the account's holder, under `account`, with the form that changes them (P43).
 * @throws DomainError not_found for whoever has no account.
 */
export async function getProfile(ctx: Context): Promise<Profile> {
  const personId = ctx.actor;
  const [people, form] = await Promise.all([
    readPerson(ctx, { personIds: [personId], groups: [...profileGroups, "email"] }),
    showForm(ctx, "profile"),
  ]);
  const stored = people.get(personId) ?? {};
  if (!stored.email) throw notFound("account");
  const values = Object.entries(profileFields).map(([name, { of }]) => [name, of(stored) ?? ""]);
  return {
    ...{ email: stored.email, form, values: Object.fromEntries(values) },
    seen: seenOf({ personId, groups: profileGroups, stored }),
  };
}
