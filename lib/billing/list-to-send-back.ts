import { requireRole } from "@/lib/auth/require-role";
import { clerks, type OfflineMethod } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What came by check or transfer and is to go back in the same way. */
export type ToSendBack = {
  refundId: string;
  bookingRef: string;
  method: OfflineMethod;
  /** Of what came. */
  number: string;
  amountMinor: bigint;
  since: Date;
};

/**
 * What a clerk has to send back by hand, the oldest first, under `billing` (rule 62).
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listToSendBack(ctx: Context): Promise<ToSendBack[]> {
  await requireRole(ctx, clerks);
  return await ctx.db.$queryRaw<ToSendBack[]>(sql`
    SELECT r.id AS "refundId", b.ref AS "bookingRef", o.method, o.number, r.amount_minor AS "amountMinor", r.created_at AS since
    FROM refund r JOIN offline_payment o ON o.payment_id = r.payment_id JOIN payment p ON p.id = r.payment_id
      JOIN booking b ON b.id = p.booking_id
    WHERE r.status = 'requested' ORDER BY r.created_at, r.id`);
}
