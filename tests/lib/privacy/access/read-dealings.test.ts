import { beforeAll, expect, test } from "vitest";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { answerChoices } from "@/lib/privacy/answer-choices";
import { askPeople } from "@/lib/privacy/ask-people";
import { attestRecipient } from "@/lib/privacy/attest-recipient";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";
import { readEverything } from "@/lib/privacy/read-everything";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { holders } from "@/lib/worker/holders";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const rights = () => database.open("rights");
const { name, email, phone } = ann;
const recipient = "processor:stripe";

beforeAll(() => announce(database.owner, 2));

/** Somebody who was asked about version 2, refused a use, paid, and whose payment was called back. */
async function dealtWith(): Promise<string> {
  const personId = await collected({ name, email, phone });
  await database.owner.query("UPDATE asking_round SET cursor = DEFAULT, ended_at = NULL");
  await rights().transaction((inner) => askPeople(inner, { number: 2, most: 1000 }));
  const { rows } = await database.owner.query(
    "SELECT id, gids FROM choice_request WHERE person_id = $1",
    [personId],
  );
  await answerChoices(rights(), {
    ...{ personId, via: "link", requestId: rows[0].id },
    answers: [{ gid: rows[0].gids[0], answer: "refuse" }],
  });
  await attestRecipient(database.open("jobs", "owner"), {
    ...{ recipient, expiresOn: addDays(localDateOf(new Date()), 30), recallDays: 30 },
  });
  const released = await releaseDisclosure(database.open("payment"), {
    ...{ operationId: newId(), personId, version: 1, facts: [], recipient, mode: "disclose" },
    ...{ use: "essential.service.payment_processing", fields: ["amount", "currency"] },
    ...{ payload: { amount: 1n, currency: "USD" }, taken: sql`SELECT` },
  });
  expect(released).toHaveProperty("cleared");
  await recallDisclosures(rights(), { personIds: [personId], reason: "withdrawn" });
  return personId;
}

async function copied(personId: string) {
  const { tables } = await readEverything(rights(), holders, { personIds: [personId] });
  return Object.fromEntries(tables.map((table) => [table.name, table.rows]));
}

test("P43: a copy says what somebody was asked and answered, each sending, and what was called back", async () => {
  const personId = await dealtWith();
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  const about = { recipient, what_for: "essential.service.payment_processing" };
  expect(await copied(personId)).toMatchObject({
    questions: [{ policy_version: 2, at, may_be_accepted_until: at }],
    choices: [
      {
        ...{ answer: "refuse", kind_of_data: expect.stringMatching(/^user\./), at },
        ...{ what_for: expect.any(String), recipient: expect.any(String), given_by: "link" },
      },
    ],
    disclosures: [{ ...about, fields: "amount currency", policy_version: 1, at }],
    dispatches: [{ ...about, at }],
    recalls: [{ recipient, reason: "withdrawn", at, answer_by: at, answered_at: null }],
  });
  const found = await holders["privacy"]?.findHeld(rights(), { personIds: [personId] });
  expect(found?.map(({ erased }) => erased).sort()).toEqual(["goes", "stays", "stays", "stays"]);
  const stranger = await collected({ name });
  const none = await copied(stranger);
  for (const table of ["questions", "choices", "disclosures", "dispatches", "recalls"])
    expect(none[table]).toEqual([]);
});

test.for([
  ["all of them goes", []],
  ["something has to stay", ["name"]],
] as const)(
  "P31, P43: with somebody who is erased goes what they were asked, where %s; what they answered stays on record",
  async ([, kept]) => {
    const [gone, other] = [await dealtWith(), await dealtWith()];
    const held: Holders = {
      test: {
        ...{ findHeld: async () => [], exportFor: async () => [], eraseFor: async () => undefined },
        holdsOn: async (_, { personIds }) => ({
          obstacles: [],
          holds: personIds.map((personId) => ({
            ...{ personId, groups: kept, uses: ["essential.service"], reason: "trip", why: "why" },
            until: addDays(localDateOf(new Date()), 9),
          })),
        }),
      },
    };
    const { hash } = await planErasure(rights(), held, { personIds: [gone] });
    await eraseAsPlanned(rights(), held, { personIds: [gone], planHash: hash });
    expect(await copied(gone)).toMatchObject({ questions: [], choices: [{ answer: "refuse" }] });
    expect((await copied(other))["questions"]).toHaveLength(1);
    await database.owner.query("UPDATE asking_round SET cursor = DEFAULT, ended_at = NULL");
    await rights().transaction((inner) => askPeople(inner, { number: 2, most: 1000 }));
    expect((await copied(gone))["questions"]).toEqual([]);
  },
);
