import { expect, test } from "vitest";
import { clock } from "@/lib/clock";
import { formatInstant, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { chooseChannels } from "@/lib/notices/choose-channels";
import { listCalls } from "@/lib/notices/list-calls";
import { recordCall } from "@/lib/notices/record-call";
import { renewCalls } from "@/lib/notices/renew-calls";
import { noon, realNow, useCalls } from "@/tests/lib/notices/callees";

const { database, attempts, clerk, tasks, toCall, listed, call, another } = useCalls();

test("who was spoken to has had it: delivered, once, and nobody else is called about it (P41, rule 103)", async () => {
  const { noticeId, attemptId, personId } = await toCall();
  const [ctx, id] = [await clerk(), newId()];
  const ended = { id, attemptId, outcome: "reached" } as const;
  await Promise.all([recordCall(ctx, ended), recordCall(ctx, ended)]);
  expect(await attempts(noticeId)).toEqual([
    { channel: "phone", status: "delivered", answer: "spoken to" },
  ]);
  await expect(call(attemptId, "no_answer")).rejects.toMatchObject({ code: "not_found" });
  expect(await tasks(noticeId)).toEqual([]);
  expect((await listCalls(ctx)).made).toContainEqual(
    expect.objectContaining({ id, personId, outcome: "reached", againAt: null }),
  );
  await renewCalls(database.open("notices"));
  const { rows } = await database.owner.query("SELECT FROM call_script WHERE attempt_id = $1", [
    attemptId,
  ]);
  expect(rows).toHaveLength(0);
});

test("three calls that nobody answers, a day apart, and the bill goes by the next way (P41, rule 101)", async () => {
  const { noticeId, attemptId } = await toCall();
  for (const day of [0, 1, 2]) {
    noon(day);
    expect((await listed(attemptId)).now).toMatchObject({ unanswered: day });
    await call(attemptId, "no_answer");
    expect((await listed(attemptId)).now).toBeUndefined();
  }
  expect(await attempts(noticeId)).toEqual(
    expect.arrayContaining([
      { channel: "phone", status: "no_answer", answer: "no answer, 3 times" },
      { channel: "email", status: "queued", answer: null },
    ]),
  );
});

test("a call that was asked for waits for its time, by their clock and at a decent one (rule 101)", async () => {
  const { attemptId } = await toCall();
  const soon = new Date(clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  for (const wrong of [
    {},
    { backOn: soon, backAt: "22:30" },
    { backOn: "2020-01-01", backAt: "10:00" },
  ])
    await expect(call(attemptId, "call_back", wrong)).rejects.toMatchObject({ code: "invalid" });
  await call(attemptId, "call_back", { backOn: soon, backAt: "16:30" });
  const { later } = await listed(attemptId);
  expect(later?.lastOutcome).toBe("call_back");
  expect(formatInstant(later?.from ?? new Date(0))).toMatch(/ 4:30 PM E[SD]T$/);
  expect(localDateOf(later?.from ?? new Date(0))).toBe(soon);
});

test("after a conversation nobody is called for seven days, about whatever it is (rule 101)", async () => {
  const { attemptId, personId } = await toCall();
  const other = await another(personId);
  expect((await listed(other.attemptId)).now).toBeDefined();
  await call(attemptId, "reached");
  const until = new Date(clock.now().getTime() + 7 * 86_400_000);
  expect((await listed(other.attemptId)).later?.from).toEqual(until);
});

test("somebody else's number is not called again: a person is told, and all that was to be said there goes on (rule 106, P41)", async () => {
  const { noticeId, attemptId, personId } = await toCall();
  const other = await another(personId);
  await call(attemptId, "wrong_number");
  for (const one of [noticeId, other.noticeId]) {
    expect(await attempts(one)).toEqual(
      expect.arrayContaining([
        { channel: "phone", status: "wrong_number", answer: "somebody else's number" },
        { channel: "email", status: "queued", answer: null },
      ]),
    );
    expect(await tasks(one)).toEqual(["number_wrong"]);
  }
  const next = await another(personId);
  expect(await attempts(next.noticeId)).toEqual(
    expect.arrayContaining([
      { channel: "phone", status: "failed", answer: "the number is somebody else's" },
    ]),
  );
});

test("who wants no more calls gets none, until they choose calls again (rule 101, P41)", async () => {
  const { attemptId, personId } = await toCall();
  await call(attemptId, "declined");
  const next = await another(personId);
  expect(await attempts(next.noticeId)).toEqual(
    expect.arrayContaining([
      { channel: "phone", status: "failed", answer: "no more calls wanted" },
    ]),
  );
  clock.now = realNow;
  await database.owner.query(
    "UPDATE phone_call SET at = at - interval '2 days' WHERE person_id = $1",
    [personId],
  );
  await chooseChannels(database.open("account", personId), { personId, channels: ["phone"] });
  expect(await attempts((await another(personId)).noticeId)).toMatchObject([
    { channel: "phone", status: "queued" },
  ]);
});
