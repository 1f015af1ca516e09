import type pg from "pg";
import { expect, vi } from "vitest";

/**
 * Waits until whatever had begun is over, in every database of the server: seals, and what is told in their order, go no further
 * than the oldest transaction, and other tests have some of their own.
 */
export async function untilPast(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query("SELECT pg_current_xact_id()::text AS now");
  const edge = "SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS past";
  const isPast = async () => (await owner.query(edge, [rows[0].now])).rows[0].past;
  await vi.waitFor(async () => expect(await isPast()).toBe(true), { timeout: 20_000 });
}
