import { requireRole } from "@/lib/auth/require-role";
import { clerks, paymentsIn } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Failed = { refundId: string; bookingRef: string; amountMinor: bigint; since: Date };

/**
 * What no card took and nobody has settled: a clerk sends it another way, the oldest first. Under `billing` (rules 60, 62).
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listFailedRefunds(ctx: Context): Promise<Failed[]> {
  await requireRole(ctx, clerks);
  return await ctx.db.$queryRaw<Failed[]>(sql`
    SELECT r.id AS "refundId", b.ref AS "bookingRef", r.amount_minor AS "amountMinor", a.opened_at AS since
    FROM attention a JOIN refund r ON r.id = a.subject_id JOIN payment p ON p.id = r.payment_id JOIN booking b ON b.id = p.booking_id
    WHERE a.kind IN ('refund_failed', 'refund_refused') AND a.resolved_at IS NULL AND r.status = 'failed'
      AND p.status = ANY(${paymentsIn.refund}) ORDER BY a.opened_at, r.id`);
}
