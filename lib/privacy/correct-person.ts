import type { Context } from "@/lib/context/open-context";
import { isTaken } from "@/lib/db/sqlstate";
import { DomainError, notFound } from "@/lib/errors";
import type { ShownForm } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";
import { checkAsked } from "@/lib/privacy/vault/check-asked";
import { readKeys } from "@/lib/privacy/vault/read-keys";
import { sealPeople } from "@/lib/privacy/vault/seal-people";
import { writeRows } from "@/lib/privacy/vault/write-rows";

/**
 * Replaces what is known of people, and adds what was missing (P43). A corrected value stays under the version it was first
 * collected under: fixing a typing error accepts nothing new (P47). Groups that are not given stay as they are.
 * @throws DomainError `not_found` for a person who is not there or was erased; `conflict` when two write at once; `invalid`
 *   for a phone number that is none; an Error when the form does not ask for a value.
 */
export async function correctPerson(
  ctx: Context,
  input: { form: ShownForm; people: readonly PersonInput[] },
): Promise<void> {
  const { form, people } = input;
  for (const person of people) checkAsked(form, person);
  const keys = await readKeys(
    ctx,
    people.map(({ personId }) => personId),
  );
  const keyed = people.map((person) => {
    const key = keys.get(person.personId);
    if (!key) throw notFound("person");
    return { person, key };
  });
  const sealed = sealPeople(keyed);
  if (sealed.length === 0) return;

  const { parts, parameters } = writeRows(form, sealed, { correct: true });
  const statement = `WITH ${parts.join(",\n")} SELECT $1::int, $2::text`;
  try {
    await ctx.db.$executeRawUnsafe(statement, ...parameters);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new DomainError("conflict", "Somebody has just changed this. Please look again.");
  }
}
