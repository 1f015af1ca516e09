import { requireRole } from "@/lib/auth/require-role";
import { clerks, type OfflineMethod } from "@/lib/billing/billing";
import { hoursUntil } from "@/lib/billing/hours-until";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { daysBetween, fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** Money that waits for a clerk to find its home. */
export type ListedUnmatched = {
  unmatchedId: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  /** All that came by it, and what of that has no home yet. */
  cameMinor: bigint;
  leftMinor: bigint;
  /** What it was sent for, where somebody knows. */
  booking: { ref: string; customerId: string } | null;
  /** Days of the business that it has lain with us. */
  days: number;
  /** Until when whoever paid decides; null where nobody knows whose it is. */
  decideBy: Date | null;
  /** Whole hours that are left of that. */
  hoursLeft: number;
};

const perPage = 25;

type Row = Omit<ListedUnmatched, "receivedOn" | "booking" | "days" | "hoursLeft"> & {
  receivedOn: Date;
  ref: string | null;
  customerId: string | null;
  total: bigint;
};

/**
 * What came to our bank and has no home, what has lain longest first, 25 a page; of one number where it is given. Under `billing`.
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listUnmatched(
  ctx: Context,
  input: { number: string | null; waiting: number },
): Promise<{ unmatched: ListedUnmatched[]; pages: number }> {
  await requireRole(ctx, clerks);
  const { number, waiting } = input;
  const today = localDateOf(clock.now());
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT u.id AS "unmatchedId", u.method, u.number, u.received_on AS "receivedOn", u.came_minor AS "cameMinor",
           u.left_minor AS "leftMinor", u.decide_by AS "decideBy", b.ref, b.customer_id AS "customerId", count(*) OVER () AS total
    FROM unmatched_money u LEFT JOIN booking b ON b.id = u.booking_id
    WHERE u.left_minor > 0 AND (${number}::text IS NULL OR u.number = ${number})
    ORDER BY u.received_on, u.id LIMIT ${perPage} OFFSET ${(waiting - 1) * perPage}`);
  const unmatched = rows.map(({ total: _total, ref, customerId, ...row }) => {
    const receivedOn = fromDateColumn(row.receivedOn);
    const booking = ref && customerId ? { ref, customerId } : null;
    const hoursLeft = hoursUntil(row.decideBy);
    return { ...row, receivedOn, booking, days: daysBetween(receivedOn, today), hoursLeft };
  });
  return { unmatched, pages: Math.max(1, Math.ceil(Number(rows[0]?.total ?? 0) / perPage)) };
}
