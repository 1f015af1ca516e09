import { afterAll, beforeAll, expect, test } from "vitest";
import { emit } from "@/lib/context/emit";
import { newId } from "@/lib/ids";
import { Lane } from "@/lib/jobs/lane";
import { type Job, Queues } from "@/lib/jobs/queues";
import { outboxSource } from "@/lib/worker/outbox-source";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
let queues: Queues;

beforeAll(async () => {
  queues = await Queues.open(["booking"]);
});
afterAll(() => queues.close());

function openLane(run: (job: Job) => Promise<void>) {
  const source = outboxSource(database.open("jobs"), ["payment.confirmed"], (job, inner) =>
    queues.put("booking", [job], inner.db),
  );
  return new Lane({ name: "booking events", source, width: 4, run });
}

async function emitSome(count: number): Promise<object[]> {
  const payloads = Array.from({ length: count }, () => ({ paymentId: newId() }));
  for (const payload of payloads)
    await emit(database.open("payment"), "payment.confirmed", payload);
  return payloads.map((payload) => ({ event: "payment.confirmed", payload }));
}

const waiting = async (): Promise<number> => {
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM outbox_event WHERE relayed_at IS NULL",
  );
  return rows[0].n;
};

test("events are worked off from the oldest, each once, and are over then", async () => {
  const wanted = await emitSome(20);
  const ran: unknown[] = [];
  const lane = openLane(async (job) => void ran.push(job.data));
  lane.wake();
  await expect.poll(waiting).toBe(0);
  await lane.stop(5_000);
  expect(ran).toEqual(wanted);
});

test("one that failed waits in the queue, and keeps no other waiting", async () => {
  const wanted = await emitSome(2);
  const ran: unknown[] = [];
  const lane = openLane(async (job) => {
    ran.push(job.data);
    if (ran.length === 1) throw new Error("dropped");
  });
  lane.wake();
  await expect.poll(waiting).toBe(0);
  await lane.stop(5_000);
  expect(ran).toEqual(wanted);
  const queue = queues.source("booking");
  const again = async () => (await queue.next([], 10)).map(({ data }) => data);
  await expect.poll(again, { timeout: 10_000 }).toEqual([wanted[0]]);
});
