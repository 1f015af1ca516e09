import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callAttention } from "@/lib/context/call-attention";
import { newId } from "@/lib/ids";
import { Queues } from "@/lib/jobs/queues";
import { alertOperator } from "@/lib/worker/alert-operator";
import { useDatabase } from "@/tests/support/database";
import { forkProgram } from "@/tests/support/fork-program";
import { useMailbox } from "@/tests/support/mailbox";

const database = useDatabase();
const mailbox = useMailbox();
const folder = mkdtempSync(path.join(os.tmpdir(), "iv-mail-process-"));
const file = path.join(folder, "processes");
let queues: Queues;

beforeAll(async () => {
  queues = await Queues.open(["notices"]);
});
afterAll(async () => {
  await queues.close();
  rmSync(folder, { recursive: true });
});

/** The mail processes that there were, in their order. */
const processes = (): number[] =>
  existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];

async function queueMail(): Promise<void> {
  const notices = database.open("notices");
  await callAttention(notices, { kind: "job_failed", subjectId: newId(), detail: "a test" });
  const { rows: open } = await database.owner.query("SELECT id FROM attention");
  await alertOperator(notices, { attentionId: open[0].id });
  const { rows: queued } = await database.owner.query(
    "SELECT payload FROM outbox_event WHERE kind = 'notice.queued'",
  );
  await queues.put("notices", [{ data: { event: "notice.queued", payload: queued[0].payload } }]);
}

async function attempt(): Promise<{ status: string; tries: number }> {
  const { rows } = await database.owner.query("SELECT status, tries FROM delivery_attempt");
  return rows[0];
}

test("a mail process that is killed while it sends is started again, and the mail is sent as the same message", async () => {
  // The server takes the first message, and says so to nobody.
  await mailbox.addFault({ kind: "slow", times: 1, delayMs: 600_000 });
  await queueMail();
  const worker = forkProgram(new URL("mail-program.ts", import.meta.url), {
    MAIL_PROCESSES: file,
  });
  try {
    await expect.poll(mailbox.messages, { timeout: 60_000 }).toHaveLength(1);
    const [first = 0] = processes();
    process.kill(first, "SIGKILL");
    await expect.poll(() => processes().length, { timeout: 60_000 }).toBe(2);
    await expect
      .poll(attempt, { timeout: 60_000, interval: 250 })
      .toMatchObject({ status: "accepted", tries: 2 });
    const ids = (await mailbox.messages()).map(({ MessageID }) => MessageID);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  } finally {
    worker.kill("SIGKILL");
  }
  // It learns by its channel that nobody is there any more.
  await expect.poll(() => isAlive(processes().at(-1) ?? 0), { timeout: 10_000 }).toBe(false);
}, 300_000);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
