import type pg from "pg";

/** Watches the mails that the worker queues from now on. */
export async function settled(owner: pg.Pool) {
  const count = async (): Promise<number> => {
    const { rows } = await owner.query(
      "SELECT count(*)::int AS n FROM notice WHERE kind = 'booking_confirmed'",
    );
    return rows[0]?.n ?? 0;
  };
  const before = await count();
  return {
    /** @throws after two minutes. */
    reaches: (more: number) => until(async () => (await count()) >= before + more, "confirmations"),
    /** Takes mails that still wait out of the queue, so that the next turn begins with a worker that has nothing to do. */
    clear: async () => {
      await until(async () => {
        await owner.query("DELETE FROM jobs.job WHERE name = 'notices' AND state < 'active'");
        await owner.query(
          "DELETE FROM outbox_event WHERE relayed_at IS NULL AND kind = 'notice.queued'",
        );
        const { rowCount } = await owner.query(
          "SELECT FROM jobs.job WHERE state <= 'active' AND data ? 'event' LIMIT 1",
        );
        return rowCount === 0;
      }, "an idle worker");
    },
  };
}

async function until(reached: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!(await reached())) {
    if (performance.now() > deadline) throw new Error(`Waited two minutes for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
