import { afterAll, beforeAll, expect, test } from "vitest";
import { Lane } from "@/lib/jobs/lane";
import { type Job, Queues } from "@/lib/jobs/queues";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
let queues: Queues;

beforeAll(async () => {
  queues = await Queues.open(["errands", "others"]);
});
afterAll(() => queues.close());

/** A lane that notes what it ran. */
function openLane(run: (job: Job) => Promise<void> = async () => undefined) {
  const ran: unknown[] = [];
  const lane = new Lane({
    name: "errands",
    source: queues.source("errands"),
    width: 4,
    run: async (job) => {
      ran.push(job.data);
      await run(job);
    },
  });
  return { lane, ran };
}

const jobs = (count: number) => Array.from({ length: count }, (_, n) => ({ data: { n } }));

test("a job lives and dies with the transaction that it was put in", async () => {
  const { lane, ran } = openLane();
  await expect(
    database.open("jobs").transaction(async (ctx) => {
      await queues.put("errands", jobs(1), ctx.db);
      throw new Error("after all not");
    }),
  ).rejects.toThrow("after all not");
  lane.wake();
  await lane.stop(5_000);
  expect(ran).toEqual([]);
});

test("two lanes share jobs and run each once", async () => {
  await queues.put("errands", jobs(40));
  const [one, two] = [openLane(), openLane()];
  for (const { lane } of [one, two]) lane.wake();
  await expect.poll(() => one.ran.length + two.ran.length).toBe(40);
  await Promise.all([one.lane.stop(5_000), two.lane.stop(5_000)]);
  const seen = [...one.ran, ...two.ran].map((data) => JSON.stringify(data));
  expect(new Set(seen).size).toBe(40);
  expect(await queues.source("errands").next([], 10)).toEqual([]);
});

test("a job that fails is tried again", async () => {
  await queues.put("errands", [{ data: { errand: "slippery" } }]);
  let attempts = 0;
  const { lane } = openLane(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("dropped");
  });
  await expect
    .poll(
      () => {
        lane.wake();
        return attempts;
      },
      { timeout: 15_000, interval: 200 },
    )
    .toBe(2);
  await lane.stop(5_000);
});

test("who stops finishes what runs and takes nothing new", async () => {
  await queues.put("errands", jobs(6));
  const finish: (() => void)[] = [];
  const { lane, ran } = openLane(() => new Promise((resolve) => finish.push(resolve)));
  lane.wake();
  await expect.poll(() => ran.length).toBe(4);
  const stopped = lane.stop(5_000);
  for (const done of finish) done();
  await stopped;
  expect(ran.length).toBe(4);
  const errands = queues.source("errands");
  const left = await errands.next([], 10);
  expect(left.length).toBe(2);
  await errands.next(left, 0);
});

test("a period has one job, however many workers say that it has begun", async () => {
  const job = { id: "11111111-1111-8111-8111-111111111111", data: { schedule: "sweep" } };
  await Promise.all([1, 2, 3].map(() => queues.put("others", [job])));
  expect((await queues.source("others").next([], 10)).length).toBe(1);
});
