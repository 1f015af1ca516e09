import type pg from "pg";

/** Whether it still waits once Postgres says that somebody waits for a lock. */
export async function isWaiting(owner: pg.Pool, work: Promise<unknown>): Promise<boolean> {
  let over = false;
  void work
    .catch(() => undefined)
    .finally(() => {
      over = true;
    });
  for (;;) {
    const { rows } = await owner.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (over || rows.length > 0) return !over;
  }
}
