import type { Emptied } from "@/lib/account/account";
import { checkCompanion } from "@/lib/account/profile/check-companion";
import { companionGroups } from "@/lib/account/profile/companion-groups";
import { findCompanion } from "@/lib/account/profile/find-companion";
import { refuseClash } from "@/lib/account/profile/refuse-clash";
import { mergeTyped, takeTurns } from "@/lib/account/profile/seen";
import { writeEmptied } from "@/lib/account/profile/write-emptied";
import type { SaveCompanion } from "@/lib/account/schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken, type ShownForm } from "@/lib/privacy/form-token";
import type { PersonGroup, PersonInput, PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";

const most = 30;

/** Who it is now, and what was emptied of theirs: destroying it is for `forgetEmptied`. */
type Saved = { companionId: string; emptied: Emptied | null };

/**
 * Keeps somebody whom whoever asks often books for, or corrects them, under `booking`: a person of their own, of whom another told us
 * (P3, P10).
 * @throws DomainError not_found; invalid or lapsed beside the fields or the form; conflict where two windows say different things.
 */
export async function saveCompanion(ctx: Context, input: SaveCompanion): Promise<Saved> {
  const form = await readFormToken(ctx, { token: input.formToken, point: "companions" });
  const { companionId } = input;
  if (companionId) await findCompanion(ctx, companionId);
  const typed = checkCompanion(input);
  return await ctx.transaction(async (inner) => {
    await takeTurns(inner, companionId ?? ctx.actor);
    return companionId
      ? await correct(inner, form, { personId: companionId, typed, seen: input.seen })
      : await add(inner, form, typed);
  });
}

async function add(ctx: Context, form: ShownForm, typed: PersonValues): Promise<Saved> {
  const known = await ctx.db.companion.count({ where: { accountId: ctx.actor } });
  if (known >= most)
    throw new DomainError("invalid", `You can keep ${most} people here. Remove one first.`);
  const personId = newId();
  await collectPerson(ctx, { form, people: [toldBy(ctx.actor, personId, typed)] });
  await ctx.db.companion.createMany({ data: [{ accountId: ctx.actor, personId }] });
  return { companionId: personId, emptied: null };
}

type Correction = { personId: string; typed: PersonValues; seen: string };

async function correct(
  ctx: Context,
  form: ShownForm,
  { personId, typed, seen }: Correction,
): Promise<Saved> {
  const people = await readPerson(ctx, { personIds: [personId], groups: companionGroups });
  const stored = people.get(personId) ?? {};
  const state = { personId, groups: companionGroups, stored, typed, seen };
  const { write, emptied, clashes } = mergeTyped(state);
  if (clashes.length > 0) throw refuseClash(fieldsOf(clashes, stored, typed));
  await correctPerson(ctx, { form, people: [toldBy(ctx.actor, personId, write)] });
  return {
    companionId: personId,
    emptied: await writeEmptied(ctx, { personId, groups: emptied, stored }),
  };
}

function toldBy(accountId: string, personId: string, values: PersonValues): PersonInput {
  return { personId, values, provenance: { third: accountId }, about: ["companion"] };
}

function fieldsOf(clashes: readonly PersonGroup[], stored: PersonValues, typed: PersonValues) {
  const fields = [
    { group: "name", name: "given", stored: stored.name?.given, typed: typed.name?.given },
    { group: "name", name: "surname", stored: stored.name?.surname, typed: typed.name?.surname },
    { group: "birthDate", name: "birthDate", stored: stored.birthDate, typed: typed.birthDate },
  ] as const;
  return fields.filter((field) => clashes.includes(field.group) && field.stored !== field.typed);
}
