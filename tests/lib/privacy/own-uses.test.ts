import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { answerOwnUse } from "@/lib/privacy/answer-own-use";
import { countOpenQuestions } from "@/lib/privacy/count-open-questions";
import { listOwnUses } from "@/lib/privacy/list-own-uses";
import type { ChoiceAnswer } from "@/lib/privacy/privacy";
import { holder, vera } from "@/tests/lib/account/arrange";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const rights = () => database.open("rights");

const topic = (name: string) => `Mail on a topic that you choose: ${name}`;
const uses = (...personIds: string[]) => listOwnUses(rights(), { personIds });
const useOf = async (title: string, ...personIds: string[]) =>
  (await uses(...personIds)).find((use) => use.title === title);

async function answer(title: string, said: ChoiceAnswer, ...personIds: string[]): Promise<void> {
  const use = (await useOf(title, ...personIds))?.id ?? "";
  await answerOwnUse(rights(), { personIds, use, answer: said });
}

/** How many rows of email carry a right that takes a yes. */
async function marked(personIds: readonly string[]): Promise<number> {
  const { rows } = await database.owner.query(
    `SELECT count(*)::int AS n FROM vault.email e WHERE person_id = ANY($1) AND EXISTS (
       SELECT FROM vault.right_bit b JOIN choice c ON c.gid = b.gid AND c.person_id = e.person_id
       WHERE b.field_group = 'email' AND (e.perm & b.bit) <> 0)`,
    [personIds],
  );
  return rows[0].n;
}

test("P27, P46: each topic is offered by itself, off, with who would get what", async () => {
  const personId = await holder();
  const found = (await uses(personId)).filter(({ sharing }) => sharing);
  expect(found.map(({ title }) => title).sort()).toEqual(
    [topic("Slow Rail Club"), topic("Table and Vine"), topic("Trailhead Letters")].sort(),
  );
  for (const use of found)
    expect(use).toMatchObject({
      ...{ state: "open", isNew: false, sharing: true, answers: [] },
      held: [{ words: "Email address", version: 1 }],
    });
  expect(found.map(({ about }) => about)).toContain("Trailhead Letters writes about walking");
});

test("P46: yes, no longer, no and yes again: the last answer counts, at once, and every one is on record", async () => {
  const personId = await holder();
  const title = topic("Slow Rail Club");
  const states: unknown[] = [];
  for (const said of ["accept", "withdraw", "refuse", "accept"] as const) {
    await answer(title, said, personId);
    states.push([(await useOf(title, personId))?.state, await marked([personId])]);
  }
  expect(states).toEqual([
    ["accepted", 1],
    ["withdrawn", 0],
    ["refused", 0],
    ["accepted", 1],
  ]);
  expect((await useOf(title, personId))?.answers.map((one) => one.answer)).toEqual([
    ...["accept", "withdraw", "refuse", "accept"],
  ]);
  expect((await useOf(topic("Table and Vine"), personId))?.state).toBe("open");
});

test("I6: the same answer twice is one answer", async () => {
  const personId = await holder();
  await answer(topic("Slow Rail Club"), "accept", personId);
  await answer(topic("Slow Rail Club"), "accept", personId);
  await answer(topic("Table and Vine"), "withdraw", personId);
  const { rows } = await database.owner.query(
    "SELECT answer, via FROM choice WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([{ answer: "accept", via: "account" }]);
});

test("P46, P47: people who answer as one are answered for together; who came later waits for an answer of their own", async () => {
  const [mine, guest] = [await holder(), await collected(ann)];
  const title = topic("Trailhead Letters");
  await answer(title, "accept", mine, guest);
  expect(await marked([mine, guest])).toBe(2);
  const later = await collected(ann);
  expect((await useOf(title, mine, guest, later))?.state).toBe("partly");
  expect(await marked([later])).toBe(0);
  await answer(title, "accept", mine, guest, later);
  expect((await useOf(title, mine, guest, later))?.state).toBe("accepted");
  await answer(title, "withdraw", mine, guest, later);
  expect(await marked([mine, guest, later])).toBe(0);
});

test("P9, P20: suggestions are offered before there is anything to make them of, and are off", async () => {
  const personId = await holder();
  for (const title of ["Suggestions made for you", "Suggestions from what you look for"])
    expect(await useOf(title, personId)).toMatchObject({ state: "open", held: [], isNew: false });
});

test("stranger: a use that is not offered to these people, or of nobody, is not there to be answered", async () => {
  const personId = await holder(vera);
  for (const use of ["use-0000000000000000", ""])
    await expect(
      answerOwnUse(rights(), { personIds: [personId], use, answer: "accept" }),
    ).rejects.toMatchObject({ code: "not_found" });
  const use = (await useOf(topic("Table and Vine"), personId))?.id ?? "";
  await expect(
    answerOwnUse(rights(), { personIds: [newId()], use, answer: "accept" }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("P33: no other purpose reads or gives an answer", async () => {
  const personIds = [await holder()];
  for (const purpose of ["browsing", "booking", "account", "marketing"] as const) {
    await expect(listOwnUses(database.open(purpose), { personIds })).rejects.toThrow();
    await expect(countOpenQuestions(database.open(purpose), { personIds })).rejects.toThrow();
  }
});
