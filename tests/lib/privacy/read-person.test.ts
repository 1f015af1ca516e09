import { expect, test } from "vitest";
import { sqlstate } from "@/lib/db/sqlstate";
import { newId } from "@/lib/ids";
import type { Purpose } from "@/lib/policy/purposes";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const everyGroup = ["name", "email", "phone", "address", "birthDate"] as const;

/** What each purpose may know of a person: the sentences of version 1, by hand. */
const mayKnow: Record<Purpose, readonly PersonGroup[]> = {
  browsing: [],
  booking: ["name", "email", "birthDate"],
  payment: ["address"],
  notices: ["name", "email"],
  rights: everyGroup,
  jobs: [],
  sign_in: [],
  staff: [],
  account: ["name", "email", "phone", "address"],
  support: [],
  personalisation: [],
  marketing: [],
  partners: [],
  billing: ["name", "email", "address"],
  collections: [],
  analytics: [],
};

for (const [purpose, may] of Object.entries(mayKnow) as [Purpose, readonly PersonGroup[]][]) {
  test(`P2, P12, P33: ${purpose} reads what it needs, and is refused the rest`, async () => {
    const personId = await collected(ann);
    const read = (group: PersonGroup) =>
      readPerson(database.open(purpose), { personIds: [personId], groups: [group] });
    for (const group of everyGroup.filter((one) => may.includes(one)))
      expect((await read(group)).get(personId)).toEqual({ [group]: ann[group] });
    for (const group of everyGroup.filter((one) => !may.includes(one) && !asks(purpose, one)))
      expect(await read(group).catch(sqlstate)).toBe("42501");
  });
}

/** What a purpose may read of those who said yes to it. */
function asks(purpose: Purpose, group: PersonGroup): boolean {
  return purpose === "marketing" && group === "email";
}

test("P27, P46: who said yes to no topic has no address for whoever hands addresses on", async () => {
  const personId = await collected(ann);
  const read = await readPerson(database.open("marketing"), {
    personIds: [personId],
    groups: ["email"],
  });
  expect(read.get(personId)).toEqual({});
});

test("many people and groups are read at once; strangers are absent", async () => {
  const [one, two] = [await collected(ann), await collected({ email: "two@example.com" })];
  const read = await readPerson(database.open("notices"), {
    personIds: [one, two, newId()],
    groups: ["email", "name"],
  });
  expect(Object.fromEntries(read)).toEqual({
    [one]: { email: ann.email, name: ann.name },
    [two]: { email: "two@example.com" },
  });
});

test("P43, P47: a restricted value, and one without the right, is as if it were not there", async () => {
  const personId = await collected(ann);
  await database.owner.query("UPDATE vault.name SET restricted = true WHERE person_id = $1", [
    personId,
  ]);
  await database.owner.query("UPDATE vault.birth_date SET perm = 0 WHERE person_id = $1", [
    personId,
  ]);
  const read = await readPerson(database.open("booking"), {
    personIds: [personId],
    groups: ["name", "email", "birthDate"],
  });
  expect(read.get(personId)).toEqual({ email: ann.email });
});

test("P31: a value moved to another person in the database cannot be read as theirs", async () => {
  const [one, two] = [await collected(ann), await collected({ email: "two@example.com" })];
  await database.owner.query(
    `UPDATE vault.email SET address_ct = (SELECT address_ct FROM vault.email WHERE person_id = $1) WHERE person_id = $2`,
    [one, two],
  );
  const reading = readPerson(database.open("notices"), { personIds: [two], groups: ["email"] });
  await expect(reading).rejects.toThrow();
});

test("a person is found by an address however it is typed, under what looks people up alone", async () => {
  const email = `${newId()}@example.com`;
  const [one, two] = [await collected({ email }), await collected({ email: email.toUpperCase() })];
  const index = emailIndex(` ${email} `);
  expect(await findByEmail(database.open("booking"), { index })).toEqual([one, two].sort());
  expect(await findByEmail(database.open("rights"), { index })).toEqual([one, two].sort());
  expect(
    await findByEmail(database.open("booking"), { index: emailIndex("no@example.com") }),
  ).toEqual([]);
  for (const purpose of ["browsing", "payment", "notices", "jobs"] as const) {
    const finding = findByEmail(database.open(purpose), { index });
    expect(await finding.catch(sqlstate)).toBe("42501");
  }
});
