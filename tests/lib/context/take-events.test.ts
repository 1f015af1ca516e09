import { expect, test } from "vitest";
import { emit } from "@/lib/context/emit";
import { takeEvents } from "@/lib/context/take-events";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function emitSome(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const ctx = database.open("booking");
  for (const paymentId of ids) await emit(ctx, "payment.confirmed", { paymentId });
  return ids;
}

/** What a relay would put into its queues, until nothing waits. */
async function takeAll(passed: object[]): Promise<void> {
  const ctx = database.open("jobs");
  let count = 1;
  while (count > 0) {
    count = await takeEvents(ctx, ["payment.confirmed"], async (_inner, events) => {
      passed.push(...events.map(({ payload }) => payload));
    });
  }
}

test("each event is passed on once, by whichever of several workers has it", async () => {
  const ids = await emitSome(60);
  const passed: object[] = [];
  await Promise.all([takeAll(passed), takeAll(passed), takeAll(passed)]);
  expect(new Set(passed.map((payload) => JSON.stringify(payload)))).toEqual(
    new Set(ids.map((paymentId) => JSON.stringify({ paymentId }))),
  );
  expect(passed.length).toBe(60);
});

test("events that could not be passed on wait for the next time", async () => {
  const [paymentId] = await emitSome(1);
  const ctx = database.open("jobs");
  await expect(
    takeEvents(ctx, ["payment.confirmed"], () => Promise.reject(new Error("no queue"))),
  ).rejects.toThrow("no queue");
  const passed: object[] = [];
  await takeAll(passed);
  expect(passed).toEqual([{ paymentId }]);
});

test("an event that nobody here hears of is left for who does", async () => {
  await emitSome(1);
  const count = await takeEvents(database.open("jobs"), ["notice.queued"], async () => undefined);
  expect(count).toBe(0);
  await takeAll([]);
});
