import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { readPerson } from "@/lib/privacy/read-person";
import { ann, companion, contact, shownForm } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const tables = ["name", "email", "phone", "address", "birth_date"];

test("P3, P5, P47: every value knows who told it, at which form, under which version", async () => {
  const lead = contact(ann);
  const mate = companion(lead.personId, {
    name: { given: "Bob", surname: "Ray" },
    birthDate: "2015-01-31",
  });
  await database
    .open("booking")
    .transaction(async (ctx) =>
      collectPerson(ctx, { form: await shownForm(), people: [lead, mate] }),
    );

  for (const table of tables) {
    const { rows } = await database.owner.query(
      `SELECT provenance, point, policy_version, restricted, perm > 0 AS permitted FROM vault.${table} WHERE person_id = $1`,
      [lead.personId],
    );
    const origin = { provenance: "self", point: "checkout", policy_version: 1 };
    expect(rows).toEqual([{ ...origin, restricted: false, permitted: true }]);
  }
  const { rows } = await database.owner.query(
    "SELECT provenance FROM vault.birth_date WHERE person_id = $1",
    [mate.personId],
  );
  expect(rows).toEqual([{ provenance: `third:${lead.personId}` }]);
  const read = await readPerson(database.open("booking"), {
    personIds: [lead.personId, mate.personId],
    groups: ["name", "email", "birthDate"],
  });
  const { name, email, birthDate } = ann;
  expect(read.get(lead.personId)).toEqual({ name, email, birthDate });
  expect(read.get(mate.personId)).toEqual(mate.values);
});

test("P5: what the form does not ask about a person is not stored, not even in part", async () => {
  const form = await shownForm();
  const lead = contact({ name: ann.name });
  const mate = companion(lead.personId, { email: "mate@example.com" });
  const ctx = database.open("booking");
  await expect(collectPerson(ctx, { form, people: [lead, mate] })).rejects.toThrow(
    "does not ask traveller for email.address",
  );
  const travellers = await shownForm("booking-travellers");
  await expect(collectPerson(ctx, { form: travellers, people: [contact(ann)] })).rejects.toThrow(
    "does not ask",
  );
  expect((await readPerson(ctx, { personIds: [lead.personId], groups: ["name"] })).size).toBe(0);
});

test("P31: no column of the vault shows what was typed", async () => {
  const person = contact(ann);
  await database
    .open("booking")
    .transaction(async (ctx) => collectPerson(ctx, { form: await shownForm(), people: [person] }));
  const typed = [ann.name.given, "Canary", "canary", ann.phone, "10001", ann.birthDate, "ndú"];
  for (const table of [...tables, "person_key"]) {
    const { rows } = await database.owner.query<Record<string, unknown>>(
      `SELECT * FROM vault.${table} WHERE person_id = $1`,
      [person.personId],
    );
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.length).toBeGreaterThan(2);
    for (const cell of cells) {
      const text = Buffer.isBuffer(cell) ? cell.toString("latin1") : String(cell);
      for (const word of typed) expect(text).not.toContain(Buffer.from(word).toString("latin1"));
    }
  }
});

test("P31: two people with the same values have nothing sealed in common", async () => {
  const [one, two] = [contact(ann), contact(ann)];
  await collectPerson(database.open("booking"), { form: await shownForm(), people: [one, two] });
  const { rows } = await database.owner.query<{ n: string }>(
    "SELECT count(DISTINCT address_ct) AS n FROM vault.email WHERE person_id = ANY($1)",
    [[one.personId, two.personId]],
  );
  expect(rows[0]?.n).toBe("2");
});

test("a traveler may come without values, to be completed later; nobody at all is nothing to do", async () => {
  const lead = newId();
  const mate = companion(lead, {});
  const ctx = database.open("booking");
  const form = await shownForm();
  await collectPerson(ctx, { form, people: [contact({ email: ann.email }, lead), mate] });
  await collectPerson(ctx, { form, people: [] });
  const read = await readPerson(ctx, { personIds: [mate.personId], groups: ["name", "birthDate"] });
  expect(read.get(mate.personId)).toEqual({});
});

test("a phone number is read as in the country of the address; what is none is said at the field", async () => {
  const ctx = database.open("booking");
  const form = await shownForm();
  const { address } = ann;
  const person = contact({ phone: "030 123456", address: { ...address, country: "DE" } });
  await collectPerson(ctx, { form, people: [person] });
  for (const phone of ["call me", "", "12", "+", "0".repeat(40), "+999999999999999999"]) {
    const bad = collectPerson(ctx, { form, people: [contact({ phone })] });
    await expect(bad).rejects.toMatchObject({
      code: "invalid",
      fields: { phone: [expect.any(String)] },
    });
  }
});

test("any Unicode is given back as it was typed", async () => {
  const ctx = database.open("booking");
  const name = { given: "‮שלום\u0000👩‍👩‍👧", surname: "'; DROP TABLE vault.name; --" };
  const person = contact({ name });
  await collectPerson(ctx, { form: await shownForm(), people: [person] });
  const read = await readPerson(ctx, { personIds: [person.personId], groups: ["name"] });
  expect(read.get(person.personId)).toEqual({ name });
});

test("P2, P33: no other purpose collects", async () => {
  const form = await shownForm();
  for (const purpose of ["browsing", "payment", "notices", "rights", "jobs"] as const) {
    const person = contact({ name: ann.name });
    await expect(
      collectPerson(database.open(purpose), { form, people: [person] }),
    ).rejects.toThrow();
    const { rowCount } = await database.owner.query("SELECT FROM person WHERE id = $1", [
      person.personId,
    ]);
    expect(rowCount).toBe(0);
  }
});
