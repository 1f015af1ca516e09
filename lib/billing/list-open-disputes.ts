import { requireRole } from "@/lib/auth/require-role";
import { clerks, invoiceName } from "@/lib/billing/billing";
import { disputeReasons, type OpenDispute } from "@/lib/billing/disputes";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const most = 100;

type Row = Omit<OpenDispute, "billName" | "reason"> & {
  prefix: string;
  number: bigint;
  reason: keyof typeof disputeReasons;
};

/**
 * What customers dispute and nobody has answered, and what is still to be corrected, the oldest first, 100 at most, under `billing`.
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listOpenDisputes(ctx: Context): Promise<OpenDispute[]> {
  await requireRole(ctx, clerks);
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT d.id, i.prefix, i.number, b.ref AS "bookingRef", i.customer_id AS "customerId", s.open_minor AS "openMinor", d.reason,
           d.raised_at AS "raisedAt", d.answer IS NOT NULL AS upheld
    FROM bill_dispute d JOIN invoice i ON i.id = d.invoice_id JOIN booking b ON b.id = d.booking_id
      JOIN invoice_standing s ON s.invoice_id = i.id
    WHERE d.answer IS NULL OR (d.answer = 'upheld' AND d.corrected_at IS NULL) ORDER BY d.raised_at, d.id LIMIT ${most}`);
  return rows.map(({ prefix, number, reason, ...row }) => ({
    ...{ ...row, billName: invoiceName({ prefix, number }), reason: disputeReasons[reason] },
  }));
}
