import { clock } from "@/lib/clock";
import { beat } from "@/lib/context/beat";
import type { EventKind } from "@/lib/context/emit";
import { type Context, openContext } from "@/lib/context/open-context";
import { takeEvents } from "@/lib/context/take-events";
import { idOf } from "@/lib/ids";
import { Lane } from "@/lib/jobs/lane";
import { deadLetters, type Job, Queues } from "@/lib/jobs/queues";
import { repeat } from "@/lib/jobs/repeat";
import type { Purpose } from "@/lib/policy/purposes";
import { sealLedgers } from "@/lib/privacy/seal-ledgers";
import { hearReports } from "@/lib/worker/hear-reports";
import { jobOf, outboxSource } from "@/lib/worker/outbox-source";
import { isBehindLog, keepRightsLog } from "@/lib/worker/rights-log";
import { routes } from "@/lib/worker/routes";
import { reportDeadJob, runJob } from "@/lib/worker/run-job";
import { schedules } from "@/lib/worker/schedules";

// A queue for each purpose, so that a slow mail server holds up mails and nothing else, and one for what asks Stripe again.
// Money waits for Stripe more than for the database, so more of it runs at once than there are connections.
const widths = {
  payment: 8,
  reconcile: 1,
  booking: 8,
  billing: 2,
  notices: 4,
  rights: 1,
  sign_in: 1,
  staff: 1,
  jobs: 1,
} satisfies Partial<Record<Purpose | "reconcile", number>>;

type LaneName = keyof typeof widths;

// The keys of a table are its names.
const laneNames = Object.keys(widths) as LaneName[];

/** Whose events are looked for ten times a second; all others can wait for one. */
const prompt: ReadonlySet<LaneName> = new Set(["payment", "booking", "notices"]);

/** A part of the worker: the lanes that run in its process, until it is stopped. */
type Part = { stop: () => Promise<void> };

type Waking = Pick<Lane, "wake" | "stop">;

/** Works off what happened and what is in the queues, mails apart, and what is due by the clock. */
export async function startWorker(): Promise<Part> {
  const ctx = openContext("jobs", "worker");
  if (await isBehindLog(ctx)) throw new Error("The database is older than its log: db:replay.");
  const queues = await Queues.open(laneNames);
  const booking = outboxLane(ctx, queues, "booking");
  // What follows from money that has come is done at once, and not when somebody looks.
  const payment = outboxLane(ctx, queues, "payment", () => booking.wake());
  const lanes = openLanes(
    queues,
    laneNames.filter((name) => name !== "notices"),
  );
  const source = queues.source(deadLetters);
  lanes.push(new Lane({ name: deadLetters, source, width: 1, run: reportDeadJob }));
  return runUntilStopped(
    queues,
    [payment, booking, ...lanes],
    [
      repeat(100, async () => wakeAll([payment, booking])),
      // A full batch is followed at once by the next.
      repeat(100, async () => (await passOn(ctx, queues, "notices")) > 0),
      repeat(1000, async () => {
        for (const name of laneNames) if (!prompt.has(name)) await passOn(ctx, queues, name);
      }),
      repeat(1000, async () => {
        await nudge(queues);
        // Attempts that come due again, and jobs that another worker passed on.
        wakeAll(lanes);
      }),
      repeat(500, () => sealLedgers(ctx)),
      repeat(1000, () => keepRightsLog(ctx)),
      repeat(5000, () => beat(ctx)),
    ],
  );
}

/** Writes and sends what waits to be told to people, and hears what became of it, in a process of its own: see main.ts. */
export async function startMailer(): Promise<Part> {
  const queues = await Queues.open(laneNames);
  const lanes = openLanes(queues, ["notices"]);
  const loops = [repeat(250, async () => wakeAll(lanes)), hearReports()];
  return runUntilStopped(queues, lanes, loops);
}

function openLanes(queues: Queues, names: LaneName[]): Waking[] {
  return names.map(
    (name) => new Lane({ name, source: queues.source(name), width: widths[name], run: runJob }),
  );
}

/** Events that a purpose hears of, worked off as they come; its queue has those that failed. */
function outboxLane(ctx: Context, queues: Queues, name: LaneName, then = () => {}) {
  const source = outboxSource(ctx, kindsOf(name), (job, inner) =>
    queues.put(name, [job], inner.db),
  );
  const run = async (job: Job) => {
    await runJob(job);
    then();
  };
  return new Lane({ name: `${name} events`, source, width: widths[name], run });
}

function wakeAll(lanes: readonly Waking[]): void {
  for (const lane of lanes) lane.wake();
}

function runUntilStopped(queues: Queues, lanes: readonly Waking[], loops: Part[]): Part {
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.all(lanes.map((lane) => lane.stop(10_000)));
      await queues.close();
    },
  };
}

function kindsOf(name: LaneName): EventKind[] {
  const kinds = Object.keys(routes) as EventKind[];
  return kinds.filter((kind) => laneOf(routes[kind].purpose) === name);
}

// Mails are written in another process, and may wait for long; nobody waits for what is forgotten.
async function passOn(ctx: Context, queues: Queues, name: LaneName): Promise<number> {
  const kinds = kindsOf(name);
  if (kinds.length === 0) return 0;
  return await takeEvents(ctx, kinds, (inner, events) =>
    queues.put(name, events.map(jobOf), inner.db),
  );
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
