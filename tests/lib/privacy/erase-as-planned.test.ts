import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { Purpose } from "@/lib/policy/purposes";
import { correctPerson } from "@/lib/privacy/correct-person";
import { endHolds } from "@/lib/privacy/end-holds";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import { keyBackupDays } from "@/lib/privacy/erasing";
import { emailIndex, findByEmail } from "@/lib/privacy/find-by-email";
import type { Hold, Holders } from "@/lib/privacy/holders";
import { isSuppressed } from "@/lib/privacy/is-suppressed";
import { planErasure } from "@/lib/privacy/plan-erasure";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { readReceipt } from "@/lib/privacy/read-receipt";
import { groups } from "@/lib/privacy/vault/groups";
import { ann, collected, contact, shownForm } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const rights = () => database.open("rights");
const today = localDateOf(new Date());

/** A domain that holds on to what a test says. */
function holding(...holds: Hold[]): Holders {
  return {
    test: {
      ...{ findHeld: async () => [], exportFor: async () => [], eraseFor: async () => undefined },
      holdsOn: async (_, { personIds }) => ({
        ...{ holds: holds.filter(({ personId }) => personIds.includes(personId)), obstacles: [] },
      }),
    },
  };
}

async function erase(personId: string, holders: Holders = {}) {
  const { hash } = await planErasure(rights(), holders, { personIds: [personId] });
  return await eraseAsPlanned(rights(), holders, { personIds: [personId], planHash: hash });
}

/** Tables of the vault that know something of a person, and whether it is closed to all but its holds. */
async function rowsAbout(personId: string): Promise<Record<string, boolean | null>> {
  const { rows } = await database.owner.query<{ name: string; closes: boolean }>(
    `SELECT table_name AS name, bool_or(column_name = 'restricted') AS closes FROM information_schema.columns
     WHERE table_schema = 'vault' GROUP BY 1 HAVING bool_or(column_name = 'person_id')`,
  );
  const found: Record<string, boolean | null> = {};
  for (const { name, closes } of rows.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const query = `SELECT ${closes ? "restricted" : "NULL"} AS closed FROM vault.${name} WHERE person_id = $1`;
    const [row] = (await database.owner.query(query, [personId])).rows;
    if (row) found[name] = row.closed;
  }
  return found;
}

/** The days are over in which a receipt may be tried. */
async function receiptsAreSent(): Promise<void> {
  await database.owner.query(
    "UPDATE vault.retention_hold SET until = current_date - 2 WHERE reason = 'receipt'",
  );
  await endHolds(rights(), {});
}

test("P31, P43: nothing of a person stays in any table of the vault, nor the key", async () => {
  const [gone, other] = [await collected(ann), await collected(ann)];
  const all = { address: false, birth_date: false, email: false, name: false };
  const before = { ...all, person_key: null, phone: false };
  expect(await rowsAbout(gone)).toEqual(before);

  const done = await erase(gone);
  expect(done.people).toEqual([
    {
      ...{ personId: gone, goes: ["address", "birthDate", "name", "phone"] },
      stays: [expect.objectContaining({ group: "email", reason: "receipt" })],
    },
  ]);
  expect(await rowsAbout(gone)).toEqual({ email: true, person_key: null, retention_hold: null });
  await receiptsAreSent();
  expect(await rowsAbout(gone)).toEqual({});
  expect(await rowsAbout(other)).toEqual(before);
  const booking = database.open("booking");
  expect(await findByEmail(booking, { index: emailIndex(ann.email) })).not.toContain(gone);
  expect((await readPerson(booking, { personIds: [gone], groups: ["name"] })).size).toBe(0);
});

test("P43: who was erased is not written to again, and erasing twice changes nothing", async () => {
  const personId = await collected(ann);
  await erase(personId);
  const erasures = () =>
    database.owner.query("SELECT cause, whole, goes, stays FROM erasure WHERE person_id = $1", [
      personId,
    ]);
  const before = (await erasures()).rows;
  expect(before).toEqual([
    {
      ...{ cause: "asked", whole: true, goes: expect.arrayContaining(["name"]) },
      stays: [expect.objectContaining({ group: "email" })],
    },
  ]);

  expect((await erase(personId)).people).toEqual([]);
  const again = correctPerson(database.open("booking"), {
    form: await shownForm(),
    people: [contact({ email: ann.email }, personId)],
  });
  await expect(again).rejects.toMatchObject({ code: "not_found" });
  expect((await erasures()).rows).toEqual(before);
  expect(Object.keys(await rowsAbout(personId))).toEqual(["email", "person_key", "retention_hold"]);
});

test("P43: what is planned is what is done, whatever is held and however", async () => {
  const groupOf = fc.constantFrom("name", "email", "phone", "address", "birthDate");
  const some = fc.uniqueArray(groupOf, { minLength: 1 });
  const hold = fc.record({ groups: some, days: fc.integer({ min: -3, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(some, fc.array(hold, { maxLength: 3 }), async (given, wished) => {
      const values = Object.fromEntries(given.map((group) => [group, ann[group]]));
      const personId = await collected(values as PersonValues);
      const holds = wished.map(({ groups, days }, at): Hold => {
        const until = addDays(today, days);
        return { personId, groups, uses: ["finance"], until, reason: `${at}`, why: "" };
      });
      const plan = await planErasure(rights(), holding(...holds), { personIds: [personId] });
      const { goes = [], stays = [] } = plan.people[0] ?? {};
      await eraseAsPlanned(rights(), holding(...holds), {
        ...{ personIds: [personId], planHash: plan.hash },
      });
      const left = await rowsAbout(personId);
      const { person_key: key, retention_hold: held, ...rows } = left;
      const kept = [...new Set(stays.map(({ group }) => groups[group].table))].sort();
      expect(Object.keys(rows).sort()).toEqual(kept);
      expect(Object.values(rows)).toEqual(kept.map(() => true));
      expect([key, held]).toEqual(kept.length > 0 ? [null, null] : [undefined, undefined]);
      expect([...goes, ...new Set(stays.map(({ group }) => group))].sort()).toEqual(given.sort());
    }),
    { numRuns: 15 },
  );
});

test("P43: what stays is open to its reason alone, and only until its day", async () => {
  const personId = await collected(ann);
  const hold: Hold = {
    ...{ personId, groups: ["name", "email"], uses: ["essential.service"] },
    ...{ until: addDays(today, 3), reason: "trip", why: "You travel." },
  };
  await erase(personId, holding(hold));
  const sees = async (purpose: Purpose, group: PersonGroup) => {
    const ctx = database.open(purpose);
    return (await readPerson(ctx, { personIds: [personId], groups: [group] })).get(personId);
  };
  expect(await sees("booking", "name")).toEqual({ name: ann.name });
  expect(await sees("notices", "name")).toEqual({});
  expect(await sees("booking", "birthDate")).toEqual({});
  const allowed = async (group: string, use: string) => {
    const asked = "SELECT vault.permits($1, $2, $3, 'self', 'use', '{}') AS yes";
    return (await database.owner.query(asked, [personId, group, use])).rows[0].yes;
  };
  expect(await allowed("email", "essential.service")).toBe(true);
  expect(await allowed("email", "finance")).toBe(false);
  await database.owner.query(
    "UPDATE vault.retention_hold SET until = current_date - 2 WHERE person_id = $1",
    [personId],
  );
  expect(await sees("booking", "name")).toEqual({});
});

test("I21: who comes back with the same address is a new person, to whom no advertising goes", async () => {
  const address = `${newId()}@example.com`;
  const gone = await collected({ email: address, name: ann.name });
  const notices = database.open("notices");
  expect(await isSuppressed(notices, { address })).toBe(false);
  await erase(gone);
  const back = await collected({ email: address.toUpperCase() });
  expect(await isSuppressed(notices, { address: ` ${address.toUpperCase()}` })).toBe(true);
  expect(await isSuppressed(notices, { address: `x${address}` })).toBe(false);
  await receiptsAreSent();
  const read = await readPerson(notices, { personIds: [back, gone], groups: ["email", "name"] });
  expect(Object.fromEntries(read)).toEqual({ [back]: { email: address.toUpperCase() } });
});

test("P31, P43: the receipt says what was done and when no backup can be read any more, and forgets the address", async () => {
  const address = `${newId()}@example.com`;
  const personId = await collected({ email: address, name: ann.name });
  const notices = database.open("notices");
  expect(await readReceipt(notices, { personId })).toBe(null);
  await erase(personId);
  expect(await readReceipt(notices, { personId })).toMatchObject({
    ...{ address, erasedOn: today, lastBackupOn: addDays(today, keyBackupDays) },
    ...{ people: 1, goes: ["name"] },
    stays: [{ group: "email", until: addDays(today, 3), why: "We send the receipt there." }],
  });
  await receiptsAreSent();
  expect(await readReceipt(notices, { personId })).toBe(null);
});

test("P33, P43: no other purpose erases", async () => {
  const personId = await collected(ann);
  const { hash } = await planErasure(rights(), {}, { personIds: [personId] });
  for (const purpose of ["browsing", "booking", "payment", "notices", "jobs"] as const) {
    const erasing = eraseAsPlanned(
      database.open(purpose),
      {},
      {
        ...{ personIds: [personId], planHash: hash },
      },
    );
    await expect(erasing).rejects.toThrow();
  }
  expect(Object.keys(await rowsAbout(personId)).length).toBe(6);
});
