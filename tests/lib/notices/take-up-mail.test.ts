import { afterEach, expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { takeUpMail } from "@/lib/notices/take-up-mail";
import { useNotices } from "@/tests/lib/notices/arrange";

const { database, mailbox, queued, send, attempt } = useNotices();
afterEach(() => void vi.restoreAllMocks());

const day = 86_400_000;

function pass(days: number): void {
  const now = new Date(Date.now() + days * day);
  vi.spyOn(clock, "now").mockReturnValue(now);
}

/** Does what the queue does with all that waits; what fails is lost, as after the last attempt of a job. */
async function work(): Promise<string[]> {
  const { rows } = await database.owner.query(
    "DELETE FROM outbox_event WHERE kind = 'notice.queued' RETURNING payload->>'noticeId' AS id",
  );
  for (const { id } of rows) await send(id).catch(() => undefined);
  return rows.map(({ id }) => id);
}

test("rules 103, 104: a mail server that is down for days loses no bill and gets none twice, and nothing counts as sent meanwhile", async () => {
  const ids = [await queued("balance_billed"), await queued("statement_issued")].sort();
  await mailbox.addFault({ kind: "refuse" });
  await work();
  for (let days = 2; days <= 4; days += 1) {
    pass(days);
    expect(await takeUpMail(database.open("notices"))).toBe(2);
    expect((await work()).sort()).toEqual(ids);
    for (const id of ids)
      expect(await attempt(id)).toMatchObject({ status: "queued", accepted_at: null });
  }
  await mailbox.clearFaults();
  pass(5);
  await Promise.all([1, 2].map(() => takeUpMail(database.open("notices"))));
  await work();
  expect(await mailbox.messages()).toHaveLength(2);
  for (const id of ids) expect(await attempt(id)).toMatchObject({ status: "accepted" });
  expect(await takeUpMail(database.open("notices"))).toBe(0);
});

test("what is still tried by its job is left to it", async () => {
  await queued();
  expect(await takeUpMail(database.open("notices"))).toBe(0);
  pass(2);
  expect(await takeUpMail(database.open("notices"))).toBe(1);
});
