import { beforeAll, expect, test } from "vitest";
import { answerOwnUse } from "@/lib/privacy/answer-own-use";
import { countOpenQuestions } from "@/lib/privacy/count-open-questions";
import { listOwnUses } from "@/lib/privacy/list-own-uses";
import { readEverything } from "@/lib/privacy/read-everything";
import { tellOfChanges } from "@/lib/worker/tell-of-changes";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";
import { ann, collected } from "./arrange";

const database = useDatabase();
const rights = () => database.open("rights");
let personIds: string[] = [];

beforeAll(async () => {
  const { name, email, phone } = ann;
  personIds = [await collected({ name, email, phone })];
  await announce(database.owner, 2);
  await tellOfChanges(rights(), { number: 2 });
});

test("P45, P46: what a new version asks stands in the account as well, and an answer there is an answer to the mail", async () => {
  const uses = await listOwnUses(rights(), { personIds });
  const asked = uses.filter(({ isNew }) => isNew);
  expect(asked.map(({ title }) => title).sort()).toEqual([
    "Mail on a topic that you choose: Hoofprint Journal",
    "Your booking and your trip: the hotels and guides of your trip",
  ]);
  for (const use of asked) expect(use).toMatchObject({ state: "open", answers: [] });
  expect(asked.flatMap(({ held }) => held.map(({ words }) => words)).sort()).toEqual([
    "Email address",
    "Phone number",
  ]);

  expect(await countOpenQuestions(rights(), { personIds })).toBe(2);
  const [first, second] = asked;
  await answerOwnUse(rights(), { personIds, use: first?.id ?? "", answer: "accept" });
  expect(await countOpenQuestions(rights(), { personIds })).toBe(1);
  await answerOwnUse(rights(), { personIds, use: second?.id ?? "", answer: "refuse" });
  expect(await countOpenQuestions(rights(), { personIds })).toBe(0);
  const states = (await listOwnUses(rights(), { personIds })).filter(({ isNew }) => isNew);
  expect(states.map(({ state }) => state).sort()).toEqual(["accepted", "refused"]);
});

test("P46: a no to what others would be told leaves all that we hold where it is", async () => {
  const { name, email, phone } = ann;
  const personId = await collected({ name, email, phone });
  const values = async () =>
    (await readEverything(rights(), {}, { personIds: [personId] })).values.map(({ what }) => what);
  const before = await values();
  expect(before.length).toBeGreaterThan(0);
  for (const { id } of await listOwnUses(rights(), { personIds: [personId] }))
    for (const answer of ["refuse", "accept", "withdraw"] as const)
      await answerOwnUse(rights(), { personIds: [personId], use: id, answer });
  expect(await values()).toEqual(before);
});
