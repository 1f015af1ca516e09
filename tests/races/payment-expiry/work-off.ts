import type pg from "pg";
import { z } from "zod";
import { routes } from "@/lib/worker/routes";

const Kind = z.enum(Object.keys(routes) as [keyof typeof routes]);

/** One worker among several: takes what waits until nothing does. What fails waits again, as in a queue, ten times. */
export async function workOff(owner: pg.Pool): Promise<void> {
  for (let failures = 0; ; ) {
    const { rows } = await owner.query(
      `DELETE FROM outbox_event WHERE id = (SELECT id FROM outbox_event ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING kind, payload`,
    );
    const [event] = rows;
    if (!event) return;
    try {
      await routes[Kind.parse(event.kind)].run(event.payload);
    } catch (error) {
      failures += 1;
      if (failures === 10) throw error;
      await owner.query("INSERT INTO outbox_event (kind, payload) VALUES ($1, $2)", [
        event.kind,
        event.payload,
      ]);
    }
  }
}
