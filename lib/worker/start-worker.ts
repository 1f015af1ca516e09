import { clock } from "@/lib/clock";
import { beat } from "@/lib/context/beat";
import type { EventKind } from "@/lib/context/emit";
import { type Context, openContext } from "@/lib/context/open-context";
import { type TakenEvent, takeEvents } from "@/lib/context/take-events";
import { idOf } from "@/lib/ids";
import { Lane } from "@/lib/jobs/lane";
import { deadLetters, type NewJob, Queues } from "@/lib/jobs/queues";
import { repeat } from "@/lib/jobs/repeat";
import type { Purpose } from "@/lib/policy/purposes";
import { sealLedgers } from "@/lib/privacy/seal-ledgers";
import { routes } from "@/lib/worker/routes";
import { reportDeadJob, runJob } from "@/lib/worker/run-job";
import { schedules } from "@/lib/worker/schedules";

// A queue for each purpose, so that a slow mail server holds up mails and nothing else, and one for what asks Stripe again.
// Money waits for Stripe more than for the database, so more of it runs at once than there are connections.
const widths = {
  payment: 8,
  reconcile: 1,
  booking: 8,
  notices: 4,
  rights: 1,
  jobs: 1,
} satisfies Partial<Record<Purpose | "reconcile", number>>;

type LaneName = keyof typeof widths;

// The keys of a table are its names.
const laneNames = Object.keys(widths) as LaneName[];

/** A part of the worker: the lanes that run in its process, until it is stopped. */
type Part = { stop: () => Promise<void> };

/** Passes events on to the queues, runs what is in them, mails apart, and what is due by the clock. */
export async function startWorker(): Promise<Part> {
  const names = laneNames.filter((name) => name !== "notices");
  const queues = await Queues.open(laneNames);
  const lanes = openLanes(queues, names);
  lanes.set(deadLetters, new Lane({ queues, name: deadLetters, width: 1, run: reportDeadJob }));
  const ctx = openContext("jobs", "worker");
  return runUntilStopped(queues, lanes, [
    // Something that waits is passed on within a tenth of a second, and a full batch is followed at once by the next.
    repeat(100, async () => (await relay(ctx, queues, lanes)) > 0),
    repeat(1000, async () => {
      await nudge(queues);
      // Attempts that come due again, and jobs that another worker passed on.
      wakeAll(lanes);
    }),
    repeat(500, () => sealLedgers(ctx)),
    repeat(5000, () => beat(ctx)),
  ]);
}

/** Writes and sends what waits to be told to people, in a process of its own: see main.ts. */
export async function startMailer(): Promise<Part> {
  const queues = await Queues.open(laneNames);
  const lanes = openLanes(queues, ["notices"]);
  return runUntilStopped(queues, lanes, [repeat(250, async () => wakeAll(lanes))]);
}

function openLanes(queues: Queues, names: LaneName[]): Map<string, Lane> {
  return new Map(
    names.map((name) => [name, new Lane({ queues, name, width: widths[name], run: runJob })]),
  );
}

function wakeAll(lanes: Map<string, Lane>): void {
  for (const lane of lanes.values()) lane.wake();
}

function runUntilStopped(queues: Queues, lanes: Map<string, Lane>, loops: Part[]): Part {
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.all([...lanes.values()].map((lane) => lane.stop(10_000)));
      await queues.close();
    },
  };
}

const kinds = Object.keys(routes) as EventKind[];

async function relay(ctx: Context, queues: Queues, lanes: Map<string, Lane>): Promise<number> {
  const touched = new Set<LaneName>();
  const count = await takeEvents(ctx, kinds, async (inner, events) => {
    for (const [name, jobs] of byLane(events)) {
      touched.add(name);
      await queues.put(name, jobs, inner.db);
    }
  });
  for (const name of touched) lanes.get(name)?.wake();
  return count;
}

function byLane(events: TakenEvent[]): Map<LaneName, NewJob[]> {
  const lanes = new Map<LaneName, NewJob[]>();
  for (const { kind, payload } of events) {
    const name = laneOf(routes[kind].purpose);
    const jobs = lanes.get(name) ?? [];
    jobs.push({ data: { event: kind, payload } });
    lanes.set(name, jobs);
  }
  return lanes;
}

const nudged = new Map<string, string>();

/** Puts a job for every period that has begun; its id is the period's, so however many workers say so there is one. */
async function nudge(queues: Queues): Promise<void> {
  for (const [name, schedule] of Object.entries(schedules)) {
    const period = `${name} ${schedule.period(clock.now())}`;
    if (nudged.get(name) === period) continue;
    const job = { id: idOf(period), data: { schedule: name }, expireInSeconds: 900 };
    await queues.put(schedule.lane ?? laneOf(schedule.purpose), [job]);
    nudged.set(name, period);
  }
}

function laneOf(purpose: Purpose): LaneName {
  if (purpose in widths) return purpose as LaneName;
  throw new Error(`The worker does nothing for ${purpose}.`);
}
