import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { correctPerson } from "@/lib/privacy/correct-person";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import type { PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { ann, collected, contact, shownForm } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function correct(personId: string, values: PersonValues, point = "checkout"): Promise<void> {
  const form = await shownForm(point);
  const people = [contact(values, personId)];
  await database.open("booking").transaction((ctx) => correctPerson(ctx, { form, people }));
}

test("P43: a value is replaced and found by its new spelling; others stay as they are", async () => {
  const personId = await collected(ann);
  const email = `${newId()}@example.com`;
  await correct(personId, { email });
  const ctx = database.open("booking");
  const read = await readPerson(ctx, { personIds: [personId], groups: ["name", "email"] });
  expect(read.get(personId)).toEqual({ name: ann.name, email });
  expect(await findByEmail(ctx, { index: emailIndex(email) })).toEqual([personId]);
});

test("P12, P43: the booking corrects an address that it cannot read", async () => {
  const personId = await collected(ann);
  const address = { ...ann.address, street: "2 Canary Street" };
  await correct(personId, { address, phone: "+12125550199" });
  const read = await readPerson(database.open("payment"), {
    personIds: [personId],
    groups: ["address"],
  });
  expect(read.get(personId)).toEqual({ address });
});

test("what was missing is added, from the form that asked for it", async () => {
  const personId = await collected({ name: ann.name });
  const values = { name: { given: "Anna", surname: "Ray" }, birthDate: "1991-03-01" };
  await correct(personId, values, "booking-travellers");
  const read = await readPerson(database.open("booking"), {
    personIds: [personId],
    groups: ["name", "birthDate"],
  });
  expect(read.get(personId)).toEqual(values);
  const { rows } = await database.owner.query(
    `SELECT n.point AS first, b.point AS added FROM vault.name n JOIN vault.birth_date b USING (person_id) WHERE person_id = $1`,
    [personId],
  );
  expect(rows).toEqual([{ first: "checkout", added: "booking-travellers" }]);
});

test("P47: correcting a value does not move it to a newer version or give it other rights", async () => {
  const personId = await collected(ann);
  await database.owner.query(
    "UPDATE vault.name SET policy_version = 0, perm = perm | (1::bigint << 59) WHERE person_id = $1",
    [personId],
  );
  await correct(personId, { name: { given: "Anna", surname: "Ray" } });
  const { rows } = await database.owner.query(
    "SELECT policy_version, perm >> 59 AS odd FROM vault.name WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([{ policy_version: 0, odd: "1" }]);
});

test("P43: a restricted value is neither seen nor written over", async () => {
  const personId = await collected(ann);
  await database.owner.query("UPDATE vault.name SET restricted = true WHERE person_id = $1", [
    personId,
  ]);
  const before = await sealedName(personId);
  await expect(correct(personId, { name: { given: "A", surname: "B" } })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await sealedName(personId)).toEqual(before);
});

test("a person who is not there, and a value that the form does not ask, are refused", async () => {
  await expect(correct(newId(), { email: ann.email })).rejects.toMatchObject({ code: "not_found" });
  const personId = await collected({});
  await expect(correct(personId, { email: ann.email }, "booking-travellers")).rejects.toThrow(
    "does not ask",
  );
  await correct(personId, {});
});

async function sealedName(personId: string): Promise<unknown[]> {
  const query = "SELECT given_ct, surname_ct, surname_index FROM vault.name WHERE person_id = $1";
  return (await database.owner.query(query, [personId])).rows;
}
