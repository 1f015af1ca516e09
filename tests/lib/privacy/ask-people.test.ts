import { beforeAll, expect, test } from "vitest";
import { openContext } from "@/lib/context/open-context";
import { askLatecomers } from "@/lib/privacy/ask-latecomers";
import { askPeople } from "@/lib/privacy/ask-people";
import { collectPerson } from "@/lib/privacy/collect-person";
import { tellOfChanges } from "@/lib/worker/tell-of-changes";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";
import { ann, collected, companion, contact, shownForm } from "./arrange";

const database = useDatabase();
const rights = () => database.open("rights");
const { name, email, phone, address, birthDate } = ann;

let written: string;
let nameless: string;
let traveller: string;

beforeAll(async () => {
  // One who has an email address and a phone, one who has told nothing that is used anew, and one whom somebody else named.
  written = await collected({ name, email, address, phone });
  nameless = await collected({ name, address });
  const booker = contact({ name, email });
  const friend = companion(booker.personId, { name, birthDate });
  await openContext("booking").transaction(async (ctx) =>
    collectPerson(ctx, { form: await shownForm(), people: [booker, friend] }),
  );
  traveller = friend.personId;
  await announce(database.owner, 2);
});

async function requests(): Promise<Map<string, string[]>> {
  const { rows } = await database.owner.query("SELECT person_id, gids FROM choice_request");
  return new Map(rows.map(({ person_id, gids }) => [person_id, gids]));
}

async function mails(personId: string): Promise<number> {
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM notice WHERE kind = 'policy_changed' AND person_id = $1",
    [personId],
  );
  return rows[0].n;
}

test("P45: whom a version brings something new is asked, by one mail, and nobody else", async () => {
  await tellOfChanges(rights(), { number: 2 });
  const asked = await requests();
  expect(asked.get(written)?.length).toBeGreaterThan(1);
  expect(asked.has(nameless)).toBe(false);
  expect(asked.has(traveller)).toBe(false);
  expect(await mails(written)).toBe(1);
});

test("P45: asking again, and several at once, asks nobody twice", async () => {
  const before = await requests();
  await Promise.all([1, 2, 3].map(() => tellOfChanges(rights(), { number: 2 })));
  await database.owner.query("UPDATE asking_round SET cursor = DEFAULT, ended_at = NULL");
  await Promise.all([1, 2, 3].map(() => tellOfChanges(rights(), { number: 2 })));
  expect(await requests()).toEqual(before);
  expect(await mails(written)).toBe(1);
});

test("P45: who fills in a form of the old version meanwhile is asked at the next look", async () => {
  const late = await collected({ name, email });
  await tellOfChanges(rights(), { number: 2 });
  expect((await requests()).has(late)).toBe(false);
  await askLatecomers(rights());
  await tellOfChanges(rights(), { number: 2 });
  expect((await requests()).has(late)).toBe(true);
  expect(await mails(late)).toBe(1);
});

test("P45: what was answered is not asked about again, and a no is an answer", async () => {
  const person = await collected({ name, email });
  await database.owner.query(
    `INSERT INTO choice (person_id, gid, answer, via)
     SELECT DISTINCT $1::uuid, gid, 'refuse', 'link' FROM choice_request, unnest(gids) AS gid
     WHERE person_id = $2`,
    [person, written],
  );
  await askLatecomers(rights());
  await tellOfChanges(rights(), { number: 2 });
  expect((await requests()).has(person)).toBe(false);
});

test("stranger: no other purpose may ask, nor change what was asked", async () => {
  for (const purpose of ["browsing", "booking", "notices", "staff", "jobs"] as const)
    await expect(askPeople(database.open(purpose), { number: 2, most: 10 })).rejects.toThrow();
  await expect(
    rights().db.$executeRawUnsafe("UPDATE choice_request SET gids = '{}'"),
  ).rejects.toThrow();
});
