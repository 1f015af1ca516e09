import type pg from "pg";
import { z } from "zod";
import { routes } from "@/lib/worker/routes";

/**
 * Does what the worker would do with every event that waits, until none does, in the order in which they were written.
 * @param leave kinds that stay where they are.
 * @returns the kinds, in order.
 */
export async function runWorker(owner: pg.Pool, leave: readonly string[] = []): Promise<string[]> {
  const kinds: string[] = [];
  for (;;) {
    const { rows } = await owner.query(
      `DELETE FROM outbox_event WHERE id = (SELECT min(id) FROM outbox_event WHERE kind <> ALL($1))
       RETURNING kind, payload`,
      [leave],
    );
    const [event] = rows;
    if (!event) return kinds;
    const kind = z.enum(Object.keys(routes) as [keyof typeof routes]).parse(event.kind);
    await routes[kind].run(event.payload);
    kinds.push(kind);
  }
}
