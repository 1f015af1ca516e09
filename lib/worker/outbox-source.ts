import {
  type ClaimedEvent,
  claimEvents,
  passOnEvent,
  renewClaims,
} from "@/lib/context/claim-events";
import type { EventKind } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import type { Job, NewJob, Source } from "@/lib/jobs/queues";

type OutboxJob = Job & { event: ClaimedEvent; since: number };

// As long as a job may take. What hangs is taken over by another.
const patienceMs = 60_000;

/** The job that an event is, in a queue or out of it. */
export function jobOf({ kind, payload }: { kind: EventKind; payload: object }): NewJob {
  return { data: { event: kind, payload } };
}

/** Events of some kinds, worked off straight from the outbox; what fails is put into a queue and tried again from there. */
export function outboxSource(
  ctx: Context,
  kinds: readonly EventKind[],
  putAside: (job: NewJob, ctx: Context) => Promise<void>,
): Source<OutboxJob> {
  return {
    next: async (done, most) => {
      const events = await claimEvents(ctx, {
        kinds,
        done: done.map(({ event }) => event.id),
        most,
      });
      const since = performance.now();
      return events.map((event) => ({ ...jobOf(event), id: String(event.id), event, since }));
    },
    fail: ({ event }) =>
      passOnEvent(ctx, event.id, (inner) => putAside({ ...jobOf(event), startAfter: 1 }, inner)),
    touch: (jobs) => {
      const young = jobs.filter(({ since }) => performance.now() - since < patienceMs);
      return renewClaims(
        ctx,
        young.map(({ event }) => event.id),
      );
    },
  };
}
