import { z } from "zod";
import { openContext } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { routes } from "@/lib/worker/routes";
import { schedules } from "@/lib/worker/schedules";
import type { Living } from "@/tests/lib/billing/random-lives/life";
import type { Random } from "@/tests/support/random";

/** What is told to people, and to the operator: it is not of the books. */
const told = ["notice.queued", "attention.opened"];
/** But for this, which is sent: what may go to an agency hangs on it. */
const sent = ["payment_overdue", "debt_announced", "debt_handed", "debt_changed"];
/** As many as two workers do at once. */
const atOnce = 6;

const Kind = z.enum(Object.keys(routes) as [keyof typeof routes]);

/** Does a list a few at a time. */
export async function fewAtOnce<T>(list: readonly T[], work: (one: T) => Promise<unknown>) {
  const waiting = [...list];
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

type Event = { kind: string; payload: unknown; notice: string | null };

/** What workers do with the events that wait, until none does: in any order, several at once, and some of them twice. */
export async function workOff({ owner }: Living, random: Random): Promise<void> {
  const later: Event[] = [];
  for (;;) {
    const { rows } = await owner.query<Event>(
      `DELETE FROM outbox_event RETURNING kind, payload,
        (SELECT n.kind FROM notice n WHERE n.id::text = payload->>'noticeId') AS notice`,
    );
    const heard = rows.filter(({ kind, notice }) => !told.includes(kind) || isSent(notice));
    const events = [...later.splice(0), ...heard];
    if (events.length === 0) return;
    const again = events.filter(({ notice }) => !notice && random.chance(0.1));
    await fewAtOnce(random.shuffle([...events, ...again]), async (event) => {
      if (!(await isDone(event))) later.push(event);
    });
  }
}

const isSent = (notice: string | null) => notice !== null && sent.includes(notice);

/** Whoever waited too long for a lock, or for a connection, comes again. */
async function isDone({ kind, payload }: Event): Promise<boolean> {
  try {
    await routes[Kind.parse(kind)].run(payload);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "unavailable") return false;
    throw error;
  }
}

/** What the worker does by the clock. */
export async function bySchedule(...names: string[]): Promise<void> {
  for (const name of names) {
    const known = schedules[name];
    if (!known) throw new Error(`The worker has no schedule ${name}.`);
    await known.run(openContext(known.purpose, "worker"));
  }
}
