import type { Context } from "@/lib/context/open-context";
import { makePersonKey } from "@/lib/crypto/person-key";
import type { ShownForm } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";
import { checkAsked } from "@/lib/privacy/vault/check-asked";
import { sealPeople } from "@/lib/privacy/vault/seal-people";
import { writeRows } from "@/lib/privacy/vault/write-rows";

/**
 * Stores new people and what a form told about them, bound to the version that was shown (P47), each under a key of their own
 * for as long as this form's answers are kept (P31), in the caller's transaction and one statement. A person may come without values: they follow by `correctPerson`.
 * @param input.people ids are the caller's (`newId`), so that one may be named as the source of another's values.
 * @throws DomainError `invalid` for a phone number that is none; an Error when the form does not ask for a value.
 */
export async function collectPerson(
  ctx: Context,
  input: { form: ShownForm; people: readonly PersonInput[] },
): Promise<void> {
  for (const person of input.people) checkAsked(input.form, person);
  if (input.people.length === 0) return;

  const retentionClass = input.form.point.retention;
  const keyed = input.people.map((person) => ({
    person,
    ...makePersonKey({ personId: person.personId, retentionClass }),
  }));
  const sealed = sealPeople(keyed.map(({ person, key }) => ({ person, keyOf: () => key })));
  const { parts, parameters } = writeRows(input.form, sealed, { correct: false });
  const ids = `$${parameters.length + 1}::uuid[]`;
  const wrapped = `$${parameters.length + 2}::bytea[]`;
  const people = [
    `new_person AS (INSERT INTO person (id) SELECT unnest(${ids}))`,
    `new_key AS (INSERT INTO vault.person_key (person_id, retention_class, wrapped)
      SELECT k.id, $${parameters.length + 3}, k.wrapped FROM unnest(${ids}, ${wrapped}) AS k(id, wrapped))`,
  ];

  await ctx.db.$executeRawUnsafe(
    `WITH ${[...people, ...parts].join(",\n")} SELECT $1::int, $2::text`,
    ...parameters,
    keyed.map(({ person }) => person.personId),
    keyed.map((one) => one.wrapped),
    retentionClass,
  );
}
