import type { KeyObject } from "node:crypto";
import type { Context } from "@/lib/context/open-context";
import { makePersonKey } from "@/lib/crypto/person-key";
import { isTaken } from "@/lib/db/sqlstate";
import { DomainError, notFound } from "@/lib/errors";
import type { ShownForm } from "@/lib/privacy/form-token";
import type { PersonGroup, PersonInput } from "@/lib/privacy/privacy";
import { checkAsked } from "@/lib/privacy/vault/check-asked";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";
import { type Keyring, readKeys } from "@/lib/privacy/vault/read-keys";
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
  const rings = await readKeys(ctx, {
    personIds: people.map(({ personId }) => personId),
    groups: givenGroups(people),
  });
  const made: NewKey[] = [];
  const keyed = people.map((person) => {
    const ring = rings.get(person.personId);
    if (!ring) throw notFound("person");
    return { person, keyOf: keyFor(person.personId, ring, form.point.retention, made) };
  });
  const sealed = sealPeople(keyed);
  if (sealed.length === 0) return;

  const { parts, parameters } = writeRows(form, sealed, { correct: true });
  const at = parameters.length;
  const newKeys = `new_key AS (INSERT INTO vault.person_key (person_id, retention_class, wrapped)
    SELECT k.id, $${at + 1}, k.wrapped FROM unnest($${at + 2}::uuid[], $${at + 3}::bytea[]) AS k(id, wrapped))`;
  const statement = `WITH ${[newKeys, ...parts].join(",\n")} SELECT $1::int, $2::text`;
  try {
    await ctx.db.$executeRawUnsafe(
      statement,
      ...parameters,
      form.point.retention,
      made.map(({ personId }) => personId),
      made.map(({ wrapped }) => wrapped),
    );
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new DomainError("conflict", "Somebody has just changed this. Please look again.");
  }
}

type NewKey = { personId: string; wrapped: Buffer };

/** A value that is there keeps its key; what is added is locked as long as its form says, with a key made for that where there is none. */
function keyFor(personId: string, ring: Keyring, retentionClass: string, made: NewKey[]) {
  return (group: PersonGroup): KeyObject => {
    const found = ring.keys.get(ring.classOf.get(group) ?? retentionClass);
    if (found) return found;
    const { key, wrapped } = makePersonKey({ personId, retentionClass });
    made.push({ personId, wrapped });
    ring.keys.set(retentionClass, key);
    return key;
  };
}

function givenGroups(people: readonly PersonInput[]): PersonGroup[] {
  return everyGroup.filter((group) =>
    people.some(({ values }) => groups[group].toColumns(values) !== undefined),
  );
}
