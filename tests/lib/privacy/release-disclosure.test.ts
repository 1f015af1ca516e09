import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Cleared } from "@/lib/cleared";
import { commitTo } from "@/lib/crypto/commit-to";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { answerRecall } from "@/lib/privacy/answer-recall";
import { attestRecipient } from "@/lib/privacy/attest-recipient";
import type { Disclosure } from "@/lib/privacy/disclosures";
import { ownKey } from "@/lib/privacy/egress/own-key";
import { payloadBytes } from "@/lib/privacy/egress/payload-bytes";
import { forgetPeople } from "@/lib/privacy/forget-people";
import { listDisclosures } from "@/lib/privacy/list-disclosures";
import { permitDisclosure } from "@/lib/privacy/permit-disclosure";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const taken = sql`SELECT`;
const toStripe = (personId: string): Disclosure => ({
  ...{ operationId: newId(), personId, version: 1, facts: [] },
  ...{ recipient: "processor:stripe", use: "essential.service.payment_processing" },
  ...{ mode: "disclose", fields: ["amount", "currency", "booking.ref"] },
});
/** A stand-in for a company that somebody may say yes to: mail about one topic. */
const partner = "partner:trailhead-letters";
const toPartner = (personId: string): Disclosure => ({
  ...{ operationId: newId(), personId, version: null, facts: [] },
  ...{ recipient: partner, use: "marketing.communications.email", mode: "disclose" },
  fields: ["email.address", "topic"],
});

const payload = { amount: 12_300n, currency: "USD", "booking.ref": "K7QM-4XWD" };
const release = (disclosure: Disclosure, sent: object = payload) =>
  releaseDisclosure(database.open("notices"), { ...disclosure, payload: sent, taken });

async function recorded(operationId: string) {
  const { rows } = await database.owner.query(
    `SELECT (SELECT count(*)::int FROM disclosure WHERE operation_id = $1) AS entries,
            (SELECT count(*)::int FROM dispatch WHERE operation_id = $1) AS sent,
            (SELECT array_agg(reason) FROM refusal WHERE operation_id = $1) AS refused`,
    [operationId],
  );
  return rows[0];
}

/** What the person answers to being written to by the partner. */
async function answer(personId: string, said: "accept" | "withdraw"): Promise<void> {
  const { rows } = await database.owner.query(
    "SELECT gid FROM vault.right_bit WHERE field_group = 'email' AND key LIKE $1",
    [`%${partner}%`],
  );
  await database.open("rights").db.choice.createMany({
    data: [{ personId, gid: rows[0].gid, answer: said, via: "test" }],
  });
}

test("P4, P22 (I17): what leaves is one entry with the rights that allow it, however often it is tried", async () => {
  const personId = await collected(ann);
  const one = toStripe(personId);
  const { db } = database.open("booking");
  await db.$executeRaw(sql`WITH ${permitDisclosure(one)} SELECT 1`);
  expect(await recorded(one.operationId)).toEqual({ entries: 1, sent: 0, refused: null });
  for (const _ of [1, 2]) expect(await release(one)).toHaveProperty("cleared");
  expect(await recorded(one.operationId)).toEqual({ entries: 1, sent: 2, refused: null });
  const [entry] = await listDisclosures(database.open("rights"), { personIds: [personId] });
  const { recipient, use, mode, fields } = one;
  expect(entry).toMatchObject({ recipient, use, mode, fields, version: 1, recalledAt: null });
  expect(entry?.gids.length).toBeGreaterThan(0);
  expect(entry?.sentAt).toBeInstanceOf(Date);
});

test("P31: the entry commits to the exact payload under the person's key, and says nothing once that is destroyed", async () => {
  const personId = await collected(ann);
  const one = toStripe(personId);
  const released = await release(one);
  if (!released || !("cleared" in released)) throw new Error("It was not let out.");
  expect(Cleared.open(released.cleared)).toEqual(payload);
  const { rows } = await database.owner.query(
    "SELECT commitment FROM dispatch WHERE person_id = $1",
    [personId],
  );
  const key = await ownKey(database.open("rights"), personId);
  if (!key) throw new Error("There is no key.");
  const commitment = Buffer.from(rows[0].commitment);
  expect(commitTo(key, payloadBytes(payload))).toEqual(commitment);
  expect(commitTo(key, payloadBytes({ ...payload, amount: 12_301n }))).not.toEqual(commitment);
  const bare = createHash("sha256").update(payloadBytes(payload)).digest();
  expect(commitment).not.toEqual(bare);
  await forgetPeople(
    database.open("rights"),
    {},
    { personIds: [personId], cause: "kept_long_enough" },
  );
  expect(await ownKey(database.open("rights"), personId)).toBeNull();
});

test("P4, P23: an unknown recipient, another use, a field outside the contract or another version stays here", async () => {
  const personId = await collected(ann);
  for (const [change, reason] of [
    [{ recipient: "partner:elsewhere" }, "lapsed"],
    [{ use: "personalize.content" }, "not in the contract"],
    [{ fields: ["amount", "email.address"] }, "not permitted"],
    [{ fields: ["amount", "booking.diet"] }, "not in the contract"],
    [{ version: 99 }, "not in the contract"],
    [{ mode: "contact:fax" }, "not permitted"],
    [{ mode: "contact:phone" }, "not permitted"],
  ] as const) {
    const one: Disclosure = { ...toStripe(personId), ...change };
    expect(await release(one), reason).toMatchObject({ refusal: reason });
    expect(await recorded(one.operationId)).toEqual({ entries: 0, sent: 0, refused: [reason] });
  }
});

test("P43: nothing leaves of a stranger, nor of who was erased since it was noted", async () => {
  expect(await release(toStripe(newId()))).toEqual({ refusal: "erased", forGood: true });
  const personId = await collected(ann);
  const one = toStripe(personId);
  await database.open("booking").db.$executeRaw(sql`WITH ${permitDisclosure(one)} SELECT 1`);
  await forgetPeople(
    database.open("rights"),
    {},
    { personIds: [personId], cause: "kept_long_enough" },
  );
  expect(await release(one)).toEqual({ refusal: "erased", forGood: true });
  expect(await recorded(one.operationId)).toEqual({ entries: 1, sent: 0, refused: ["erased"] });
});

test("P23: an undertaking that has lapsed stops what goes to that recipient, until there is another", async () => {
  const personId = await collected(ann);
  const one = toStripe(personId);
  const attest = (recipient: string, expiresOn: string) =>
    attestRecipient(database.open("jobs", "owner"), { recipient, expiresOn, recallDays: null });
  await attest(one.recipient, "2020-01-01");
  expect(await release(one)).toEqual({ refusal: "lapsed", forGood: false });
  await attest(one.recipient, "2099-01-01");
  expect(await release(one)).toHaveProperty("cleared");
  await expect(attest("partner:elsewhere", "2099-01-01")).rejects.toMatchObject({
    code: "invalid",
  });
});

test("P27, P46: a partner gets an address after a yes, and nothing after it was taken back while the job waited", async () => {
  const personId = await collected(ann);
  expect(await release(toPartner(personId))).toEqual({ refusal: "not permitted", forGood: true });
  await answer(personId, "accept");
  const waiting = toPartner(personId);
  await database.open("booking").db.$executeRaw(sql`WITH ${permitDisclosure(waiting)} SELECT 1`);
  expect(await release(toPartner(personId))).toHaveProperty("cleared");
  await answer(personId, "withdraw");
  expect(await release(waiting)).toEqual({ refusal: "not permitted", forGood: true });
  expect(await recorded(waiting.operationId)).toEqual({
    ...{ entries: 1, sent: 0, refused: ["not permitted"] },
  });
});

test("P26: what was sent is recalled, once, and who does not answer in time is sent nothing more of that person", async () => {
  const rights = database.open("rights");
  const personId = await collected(ann);
  await answer(personId, "accept");
  await release(toPartner(personId));
  await release(toStripe(personId));
  await answer(personId, "withdraw");
  const recall = { personIds: [personId], reason: "withdrawn" } as const;
  expect(await recallDisclosures(rights, recall)).toBe(1);
  expect(await recallDisclosures(rights, recall)).toBe(0);

  await answer(personId, "accept");
  expect(await release(toPartner(personId))).toHaveProperty("cleared");
  const { rows } = await database.owner.query("SELECT id FROM recall WHERE person_id = $1", [
    personId,
  ]);
  await lapse(rows[0].id);
  expect(await release(toPartner(personId))).toEqual({
    refusal: "recall unanswered",
    forGood: false,
  });
  expect(await release(toStripe(personId))).toHaveProperty("cleared");

  await answerRecall(rights, { recallId: rows[0].id });
  await answerRecall(rights, { recallId: rows[0].id });
  expect(await release(toPartner(personId))).toHaveProperty("cleared");
  expect((await listDisclosures(rights, { personIds: [personId] })).at(-1)).toMatchObject({
    ...{ recipient: partner, recallAnsweredAt: expect.any(Date) },
  });
  await expect(answerRecall(rights, { recallId: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("P26, P43: erasing asks back what can be asked back", async () => {
  const personId = await collected(ann);
  await answer(personId, "accept");
  await release(toPartner(personId));
  await release(toStripe(personId));
  await forgetPeople(
    database.open("rights"),
    {},
    { personIds: [personId], cause: "kept_long_enough" },
  );
  const { rows } = await database.owner.query(
    "SELECT recipient, reason FROM recall WHERE person_id = $1",
    [personId],
  );
  expect(rows).toEqual([{ recipient: partner, reason: "erased" }]);
});

test("P4, P37: no purpose changes an entry, and who lets nothing out may not write one", async () => {
  await release(toStripe(await collected(ann)));
  for (const purpose of ["browsing", "booking", "payment", "notices", "rights", "jobs"] as const) {
    const { db } = database.open(purpose);
    await expect(db.disclosure.deleteMany()).rejects.toThrow();
    await expect(db.dispatch.updateMany({ data: { operationId: newId() } })).rejects.toThrow();
  }
  for (const purpose of ["browsing", "jobs", "rights"] as const)
    await expect(
      releaseDisclosure(database.open(purpose), { ...toStripe(newId()), payload, taken }),
    ).rejects.toThrow();
});

/** Lets the days for an answer pass. */
async function lapse(recallId: string): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await client.query("UPDATE recall SET answer_by = now() - interval '1 second' WHERE id = $1", [
      recallId,
    ]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
