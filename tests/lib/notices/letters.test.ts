import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { forgetLetters } from "@/lib/notices/forget-letters";
import { noticesHolder } from "@/lib/notices/holder";
import { listLetters } from "@/lib/notices/list-letters";
import { makeBatchNow } from "@/lib/notices/make-batch-now";
import { makeBatches } from "@/lib/notices/make-batches";
import { markMailed } from "@/lib/notices/mark-mailed";
import { printBatches } from "@/lib/notices/print-batches";
import { queueNotice } from "@/lib/notices/queue-notice";
import { recordReturn } from "@/lib/notices/record-return";
import { countPages } from "@/lib/pdf/join-pdfs";
import { useBills } from "@/tests/lib/notices/bills";

const {
  database,
  compose,
  send,
  desk,
  folder,
  billing,
  bill,
  attempts,
  attemptOf,
  clerk,
  numberOf,
  mailed,
  tasks,
} = useBills();

test("a letter is one entry of its own in the ledger of what left, by post and to its person (I17)", async () => {
  const { noticeId, personId } = await bill({ order: ["post"] });
  await send(noticeId);
  const { rows } = await database.owner.query(
    `SELECT recipient, purpose, mode, fields @> '{address.street,name.surname}' AS told, 'email.address' = ANY(fields) AS mailed
     FROM disclosure WHERE person_id = $1 AND operation_id = $2`,
    [personId, await attemptOf(noticeId, "post")],
  );
  expect(rows).toEqual([
    { recipient: "subject", purpose: "finance", mode: "contact:post", told: true, mailed: false },
  ]);
});

test("letters are printed as one file with a list on top, count as sent once they are at the post, and the file goes (P32, rule 104)", async () => {
  const { noticeId } = await bill({ order: ["post"] });
  await send(noticeId);
  expect(await attempts(noticeId)).toMatchObject([{ status: "queued" }]);
  await Promise.all([makeBatches(billing()), makeBatches(billing())]);
  const ctx = await clerk();
  const [batch] = (await listLetters(ctx)).open;
  await expect(markMailed(ctx, { batchId: batch?.id ?? "" })).rejects.toMatchObject({
    code: "conflict",
  });
  await printBatches(billing());
  const file = path.join(folder, `${batch?.name}.pdf`);
  expect(await countPages(readFileSync(file))).toBe(1 + (batch?.sheets ?? 0));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await Promise.all([1, 2].map(() => markMailed(ctx, { batchId: batch?.id ?? "" })));
  expect(await attempts(noticeId)).toMatchObject([{ status: "accepted", answer: "mailed" }]);
  await printBatches(billing());
  expect(readdirSync(folder)).toEqual([]);
});

test("a letter that comes back suspends the address, waits for a person, and its bill goes on by mail (rule 106, P41)", async () => {
  const { noticeId, personId } = await bill({ order: ["post"] });
  const ctx = await mailed(noticeId);
  const number = await numberOf(noticeId);
  const back = { number: number.toLowerCase(), reason: "moved" } as const;
  await Promise.all([recordReturn(ctx, back), recordReturn(ctx, back)]);
  expect(await attempts(noticeId)).toEqual([
    { channel: "email", status: "queued", answer: null },
    { channel: "post", status: "returned", answer: "Moved, no address left" },
  ]);
  expect(await tasks(noticeId)).toEqual(["letter_returned"]);
  await send(noticeId);
  expect(await attempts(noticeId)).toMatchObject([{ channel: "email", status: "accepted" }, {}]);
  // The next bill does not go there again.
  const next = newId();
  await queueNotice(database.open("billing"), {
    ...{ kind: "balance_billed", subjectId: next, event: "x", personId },
  });
  const { rows } = await database.owner.query("SELECT id FROM notice WHERE subject_id = $1", [
    next,
  ]);
  await send(rows[0].id);
  expect(await attempts(rows[0].id)).toEqual([
    { channel: "email", status: "queued", answer: null },
    { channel: "post", status: "failed", answer: "no address for a letter" },
  ]);
});

test("a letter that is written stays as it is, and is not written anew when it is taken up again", async () => {
  const { noticeId } = await bill({ order: ["post"] });
  await send(noticeId);
  const number = await numberOf(noticeId);
  const calls = compose.mock.calls.length;
  await send(noticeId);
  expect(compose.mock.calls).toHaveLength(calls);
  expect(await numberOf(noticeId)).toBe(number);
  expect(await attempts(noticeId)).toMatchObject([{ channel: "post", status: "queued" }]);
});

test("an erasure takes a letter out of what lies at the printer, and what is told of addresses (P43)", async () => {
  const [gone, stays] = [await bill({ order: ["post"] }), await bill({ order: ["post"] })];
  for (const { noticeId } of [gone, stays]) await send(noticeId);
  await makeBatches(billing());
  await printBatches(billing());
  const before = (await listLetters(await clerk())).open.at(-1);
  const people = { personIds: [gone.personId] };
  const held = await noticesHolder.findHeld(database.open("rights"), people);
  expect(held.map(({ what }) => what)).toContain("Letters to you, as they were printed");
  await database.open("rights").transaction((ctx) => noticesHolder.eraseFor(ctx, people));
  await printBatches(billing());
  const after = (await listLetters(await clerk())).open.at(-1);
  expect(after?.letters).toBe((before?.letters ?? 0) - 1);
  expect(await countPages(readFileSync(path.join(folder, `${after?.name}.pdf`)))).toBe(
    1 + (after?.sheets ?? 0),
  );
  expect(await numberOf(stays.noticeId)).toBeDefined();
});

test("letters are destroyed 90 days after they were mailed, and not before (P32)", async () => {
  const { noticeId } = await bill({ order: ["post"] });
  await mailed(noticeId);
  const age = (days: number) =>
    database.owner.query("UPDATE letter_batch SET mailed_at = now() - make_interval(days => $1)", [
      days,
    ]);
  await age(89);
  await forgetLetters(database.open("rights"));
  expect(await numberOf(noticeId)).toBeDefined();
  await age(91);
  await forgetLetters(database.open("rights"));
  expect(await numberOf(noticeId)).toBeUndefined();
});

test("refusal: nobody but a billing clerk sees or says anything of letters (P34)", async () => {
  const input = { number: "K7QM-4XWD", reason: "moved" } as const;
  for (const role of ["customer_service", "product_manager", "privacy_officer", "owner"] as const) {
    const { accountId } = await desk.at(role);
    const ctx = database.open("billing", accountId);
    for (const asked of [
      () => listLetters(ctx),
      () => makeBatchNow(ctx),
      () => markMailed(ctx, { batchId: newId() }),
      () => recordReturn(ctx, input),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not_found" });
  }
  const ctx = await clerk();
  await expect(recordReturn(ctx, input)).rejects.toMatchObject({ code: "invalid" });
  await expect(markMailed(ctx, { batchId: newId() })).rejects.toMatchObject({ code: "not_found" });
});

test("stranger: who is nobody finds no letter", async () => {
  const ctx = database.open("billing", "visitor");
  await expect(listLetters(ctx)).rejects.toMatchObject({ code: "not_found" });
});
