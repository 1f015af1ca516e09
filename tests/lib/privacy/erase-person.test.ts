import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { correctPerson } from "@/lib/privacy/correct-person";
import { erasePerson } from "@/lib/privacy/erase-person";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import { readPerson } from "@/lib/privacy/read-person";
import { ann, collected, contact, shownForm } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function rowsAbout(personId: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'vault' AND column_name = 'person_id'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const query = `SELECT FROM vault.${name} WHERE person_id = $1`;
    if ((await database.owner.query(query, [personId])).rowCount) found.push(name);
  }
  return found.sort();
}

test("P31, P43: nothing of a person stays in any table of the vault, nor the key, restricted or not", async () => {
  const [gone, other] = [await collected(ann), await collected(ann)];
  await database.owner.query("UPDATE vault.name SET restricted = true WHERE person_id = $1", [
    gone,
  ]);
  const all = ["address", "birth_date", "email", "name", "person_key", "phone"];
  expect(await rowsAbout(gone)).toEqual(all);

  expect(await erasePerson(database.open("rights"), { personIds: [gone] })).toBe(1);

  expect(await rowsAbout(gone)).toEqual([]);
  expect(await rowsAbout(other)).toEqual(all);
  const { rows } = await database.owner.query(
    "SELECT erased_at IS NOT NULL AS erased FROM person WHERE id = $1",
    [gone],
  );
  expect(rows).toEqual([{ erased: true }]);
  const booking = database.open("booking");
  expect(await findByEmail(booking, { index: emailIndex(ann.email) })).not.toContain(gone);
  expect((await readPerson(booking, { personIds: [gone], groups: ["name"] })).size).toBe(0);
});

test("P43: who was erased is not written to again, and erasing twice changes nothing", async () => {
  const personId = await collected(ann);
  const rights = database.open("rights");
  await erasePerson(rights, { personIds: [personId] });
  const before = await database.owner.query("SELECT erased_at FROM person WHERE id = $1", [
    personId,
  ]);

  expect(await erasePerson(rights, { personIds: [personId, newId()] })).toBe(0);
  const again = correctPerson(database.open("booking"), {
    form: await shownForm(),
    people: [contact({ email: ann.email }, personId)],
  });
  await expect(again).rejects.toMatchObject({ code: "not_found" });

  const after = await database.owner.query("SELECT erased_at FROM person WHERE id = $1", [
    personId,
  ]);
  expect(after.rows).toEqual(before.rows);
  expect(await rowsAbout(personId)).toEqual([]);
});

test("P33, P43: no other purpose erases", async () => {
  const personId = await collected(ann);
  for (const purpose of ["browsing", "booking", "payment", "notices", "jobs"] as const)
    await expect(erasePerson(database.open(purpose), { personIds: [personId] })).rejects.toThrow();
  expect((await rowsAbout(personId)).length).toBe(6);
});
