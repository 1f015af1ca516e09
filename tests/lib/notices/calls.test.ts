import { expect, test } from "vitest";
import { clock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { beginCall } from "@/lib/notices/begin-call";
import { findCallInHand } from "@/lib/notices/find-call-in-hand";
import { noticesHolder } from "@/lib/notices/holder";
import { listCalls } from "@/lib/notices/list-calls";
import { recordCall } from "@/lib/notices/record-call";
import { renewCalls } from "@/lib/notices/renew-calls";
import { noon, realNow, useCalls } from "@/tests/lib/notices/callees";
import { ann, collected } from "@/tests/lib/privacy/arrange";

const {
  database,
  mailbox,
  compose,
  desk,
  send,
  bill,
  attempts,
  attemptOf,
  clerk,
  tasks,
  toCall,
  listed,
  another,
} = useCalls();

test("who chose calls first is called, and gets no mail; nobody else is before an email and a letter have failed (P41)", async () => {
  await mailbox.empty();
  const { noticeId, attemptId } = await toCall();
  expect(await attempts(noticeId)).toMatchObject([{ channel: "phone", status: "queued" }]);
  expect((await listed(attemptId)).now).toMatchObject({ why: "chosen", lastOutcome: null });
  expect(await mailbox.messages()).toHaveLength(0);
  const wished = await bill({ channels: ["phone"] });
  await send(wished.noticeId);
  expect(await attempts(wished.noticeId)).toMatchObject([{ channel: "email" }]);
});

test("what an email and a letter did not bring to anybody is told by phone, as an entry of its own in the ledger of what left (P41, I17)", async () => {
  noon();
  const { noticeId, personId } = await bill({ postalCode: "nowhere" });
  await mailbox.addFault({ kind: "permanent", times: 1 });
  for (let turn = 0; turn < 4; turn += 1) await send(noticeId);
  const states = await attempts(noticeId);
  expect(states.map(({ channel, status }) => [channel, status])).toEqual(
    expect.arrayContaining([
      ["email", "refused"],
      ["post", "failed"],
      ["phone", "queued"],
    ]),
  );
  const attemptId = await attemptOf(noticeId, "phone");
  expect((await listed(attemptId)).now).toMatchObject({ why: "last" });
  const { rows } = await database.owner.query(
    "SELECT mode, purpose, fields @> '{phone.number,name.surname}' AS told FROM disclosure WHERE person_id = $1 AND operation_id = $2",
    [personId, attemptId],
  );
  expect(rows).toEqual([{ mode: "contact:phone", purpose: "finance", told: true }]);
});

test("the vault lets nobody be called who did not ask for it while other ways are left (P41, P47)", async () => {
  const personId = await collected(ann);
  const decide = async (facts: string) => {
    const { rows } = await database.owner.query(
      "SELECT refusal FROM vault.decide_disclosure($1, 'finance', 'subject', 'contact:phone', '{phone}', '{phone.number}', NULL, $2)",
      [personId, facts],
    );
    return rows[0].refusal;
  };
  expect(await decide("{}")).toBe("not permitted");
  expect(await decide("{chosenOrLast}")).toBeNull();
});

test("the script says whom to ask for, and of money what the mail would say, only to the clerk who has taken the call (P34, rule 85)", async () => {
  noon();
  compose.mockResolvedValueOnce({
    ...{ to: { address: "ana@example.com" }, subject: "A reminder", html: "", attachments: [] },
    text: "A REMINDER\n\n$120.00 is late. The bill is\nattached as a PDF.\n\nPay it:\nhttp://localhost:3000/bookings/x\n\nWhat is late\n------------\nIV-1  $120.00\n\n--\nUs",
  });
  const { attemptId, personId } = await toCall();
  const [one, other] = [await clerk(), await clerk()];
  expect(await findCallInHand(one, { attemptId })).toBeNull();
  expect(await beginCall(one, { attemptId })).toEqual({ attemptId, personId });
  const { script } = (await findCallInHand(one, { attemptId })) ?? {};
  expect(script?.before.join(" ")).toContain(`Ask for ${ann.name.given} ${ann.name.surname}.`);
  expect(script?.before.join(" ")).not.toMatch(/\$/);
  expect(script?.say).toEqual(
    expect.arrayContaining(["$120.00 is late.", "What is late: IV-1: $120.00."]),
  );
  expect(JSON.stringify(script)).not.toMatch(/bookings\/x|PDF|enclosed/);
  await expect(beginCall(other, { attemptId })).rejects.toMatchObject({ code: "conflict" });
  expect(await findCallInHand(other, { attemptId })).toBeNull();
  const { rows } = await database.owner.query(
    "SELECT position('Ann'::bytea IN script_ct) AS open FROM call_script WHERE attempt_id = $1",
    [attemptId],
  );
  expect(rows[0].open).toBe(0);
});

test("no number is asked for at night where they live (rule 101)", async () => {
  const { attemptId } = await toCall({ order: ["phone"], postalCode: "96813" });
  // Noon in New York is 7 AM in Hawaii, in winter.
  clock.now = () => new Date("2026-12-01T17:00:00Z");
  expect((await listed(attemptId)).later?.from).toEqual(new Date("2026-12-01T18:00:00Z"));
  await expect(beginCall(await clerk(), { attemptId })).rejects.toMatchObject({ code: "conflict" });
  clock.now = () => new Date("2026-12-01T18:00:00Z");
  await beginCall(await clerk(), { attemptId });
});

test("what is to be said is written anew each hour, and nobody is called about what was paid (rule 94)", async () => {
  const { noticeId, attemptId } = await toCall();
  const written = compose.mock.calls.length;
  await send(noticeId);
  expect(compose.mock.calls).toHaveLength(written);
  const soon = clock.now().getTime() + 61 * 60_000;
  clock.now = () => new Date(soon);
  await renewCalls(database.open("notices"));
  const { rows } = await database.owner.query(
    "SELECT FROM outbox_event WHERE kind = 'notice.queued' AND payload->>'noticeId' = $1",
    [noticeId],
  );
  expect(rows.length).toBeGreaterThan(1);
  compose.mockResolvedValueOnce(null);
  await send(noticeId);
  expect(await attempts(noticeId)).toMatchObject([{ channel: "phone", status: "refused" }]);
  expect(await listed(attemptId)).toEqual({ now: undefined, later: undefined });
});

test("where there is no number, and no other way is left, a person is told: no silence (rule 104)", async () => {
  noon();
  const { phone: _none, ...numberless } = ann;
  const personId = await collected({ ...numberless, address: { ...ann.address, postalCode: "x" } });
  const { noticeId } = await another(personId, { fails: true });
  for (let turn = 0; turn < 4; turn += 1) await send(noticeId);
  expect(await attempts(noticeId)).toEqual(
    expect.arrayContaining([
      { channel: "phone", status: "failed", answer: "no number that may be called" },
    ]),
  );
  expect(await tasks(noticeId)).toEqual(["mail_refused", "notice_unreached"]);
});

test("an erasure takes away what was to be said (P43)", async () => {
  const { attemptId, personId } = await toCall();
  const people = { personIds: [personId] };
  const held = await noticesHolder.findHeld(database.open("rights"), people);
  expect(held.map(({ what }) => what)).toContain("What we are to tell you by phone");
  await database.open("rights").transaction((ctx) => noticesHolder.eraseFor(ctx, people));
  expect(await listed(attemptId)).toEqual({ now: undefined, later: undefined });
});

test("refusal: nobody but a billing clerk sees or says anything of calls (P34)", async () => {
  const { attemptId } = await toCall();
  clock.now = realNow;
  const ended = { id: newId(), attemptId, outcome: "reached" } as const;
  for (const role of ["customer_service", "product_manager", "privacy_officer", "owner"] as const) {
    const { accountId } = await desk.at(role);
    const ctx = database.open("billing", accountId);
    for (const asked of [
      () => listCalls(ctx),
      () => beginCall(ctx, { attemptId }),
      () => findCallInHand(ctx, { attemptId }),
      () => recordCall(ctx, ended),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "not_found" });
  }
});

test("stranger: who is nobody finds no call, and what is none is not found", async () => {
  const visitor = database.open("billing", "visitor");
  await expect(listCalls(visitor)).rejects.toMatchObject({ code: "not_found" });
  const ctx = await clerk();
  await expect(beginCall(ctx, { attemptId: newId() })).rejects.toMatchObject({ code: "not_found" });
  await expect(
    recordCall(ctx, { id: newId(), attemptId: newId(), outcome: "reached" }),
  ).rejects.toMatchObject({ code: "not_found" });
});
