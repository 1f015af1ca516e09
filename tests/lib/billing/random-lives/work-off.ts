import { z } from "zod";
import { openContext } from "@/lib/context/open-context";
import { routes } from "@/lib/worker/routes";
import { schedules } from "@/lib/worker/schedules";
import type { Living } from "@/tests/lib/billing/random-lives/life";
import type { Random } from "@/tests/support/random";

/** What is told to people, and to the operator: it is not of the books. */
const told = ["notice.queued", "attention.opened"];
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

/** What workers do with the events that wait, until none does: in any order, several at once, and some of them twice. */
export async function workOff({ owner }: Living, random: Random): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ kind: string; payload: unknown }>(
      "DELETE FROM outbox_event RETURNING kind, payload",
    );
    const events = rows.filter(({ kind }) => !told.includes(kind));
    if (events.length === 0) return;
    const again = events.filter(() => random.chance(0.1));
    await fewAtOnce(random.shuffle([...events, ...again]), ({ kind, payload }) =>
      routes[Kind.parse(kind)].run(payload),
    );
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
