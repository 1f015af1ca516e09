import { z } from "zod";
import { callAttention } from "@/lib/context/call-attention";
import type { EventKind } from "@/lib/context/emit";
import { openContext } from "@/lib/context/open-context";
import type { Job } from "@/lib/jobs/queues";
import { log } from "@/lib/log";
import { routes } from "@/lib/worker/routes";
import { schedules } from "@/lib/worker/schedules";

const Work = z.union([
  z.strictObject({ event: z.string(), payload: z.unknown() }),
  z.strictObject({ schedule: z.string() }),
]);

/** Calls the verb that a job is for. @throws what the verb throws: then it is tried again. */
export async function runJob(job: Job): Promise<void> {
  const work = Work.parse(job.data);
  if ("event" in work) {
    if (!isRouted(work.event)) throw new Error(`Nobody hears of ${work.event}.`);
    return await routes[work.event].run(work.payload);
  }
  const schedule = schedules[work.schedule];
  // One that was taken out of the table while it waited has nothing left to do.
  if (schedule) await schedule.run(openContext(schedule.purpose, "worker"));
}

/** Puts a job that failed its last attempt before a person. */
export async function reportDeadJob(job: Job): Promise<void> {
  const work = Work.parse(job.data);
  const what = "event" in work ? work.event : work.schedule;
  // Its own alert cannot be sent: another one would not be either, and would never end.
  if (what === "attention.opened") return log.error("alert failed", null, { job: job.id });
  await openContext("jobs", "worker").transaction((ctx) =>
    callAttention(ctx, {
      kind: "job_failed",
      subjectId: job.id,
      // Not what it carries: details are mailed.
      detail: what,
    }),
  );
}

function isRouted(kind: string): kind is EventKind {
  return Object.hasOwn(routes, kind);
}
