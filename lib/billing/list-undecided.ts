import { requireRole } from "@/lib/auth/require-role";
import { clerks, refundsIn } from "@/lib/billing/billing";
import { hoursUntil } from "@/lib/billing/hours-until";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Money that came too late, and of which whoever paid decides. */
export type Undecided = {
  refundId: string;
  bookingRef: string;
  customerId: string;
  amountMinor: bigint;
  since: Date;
  decideBy: Date;
  /** Whole hours that are left, 0 in the last one. */
  hoursLeft: number;
};

const most = 100;

/**
 * What waits for whoever paid it, what ends first first, under `billing` (rule 37).
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listUndecided(ctx: Context): Promise<Undecided[]> {
  await requireRole(ctx, clerks);
  const rows = await ctx.db.$queryRaw<Omit<Undecided, "hoursLeft">[]>(sql`
    SELECT r.id AS "refundId", b.ref AS "bookingRef", b.customer_id AS "customerId", r.amount_minor AS "amountMinor",
           r.created_at AS since, r.decide_by AS "decideBy"
    FROM refund r JOIN payment p ON p.id = r.payment_id JOIN booking b ON b.id = p.booking_id
    WHERE r.status = ANY(${refundsIn.decide}) ORDER BY r.decide_by, r.id LIMIT ${most}`);
  return rows.map((row) => ({ ...row, hoursLeft: hoursUntil(row.decideBy) }));
}
