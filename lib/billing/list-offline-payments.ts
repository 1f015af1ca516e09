import { requireRole } from "@/lib/auth/require-role";
import { clerks, type OfflineMethod } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** A check or a transfer in the clerk's list. */
export type ListedOffline = {
  paymentId: string;
  bookingRef: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  recordedAt: Date;
  /** Since then the bank has it again. */
  returnedAt: Date | null;
};

const perPage = 25;

type Row = Omit<ListedOffline, "receivedOn"> & { receivedOn: Date; total: bigint };

/**
 * Checks and transfers that were recorded, the last one first, 25 a page; those of one number where it is given. Under `payment`.
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listOfflinePayments(
  ctx: Context,
  input: { number: string | null; page: number },
): Promise<{ payments: ListedOffline[]; pages: number }> {
  await requireRole(ctx, clerks);
  const { number, page } = input;
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT o.payment_id AS "paymentId", b.ref AS "bookingRef", o.method, o.number, o.received_on AS "receivedOn",
           o.amount_minor AS "amountMinor", o.recorded_at AS "recordedAt", o.returned_at AS "returnedAt", count(*) OVER () AS total
    FROM offline_payment o JOIN payment p ON p.id = o.payment_id JOIN booking b ON b.id = p.booking_id
    WHERE ${number}::text IS NULL OR o.number = ${number}
    ORDER BY o.recorded_at DESC, o.payment_id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`);
  const pages = Math.max(1, Math.ceil(Number(rows[0]?.total ?? 0) / perPage));
  const payments = rows.map(({ total: _total, receivedOn, ...row }) => ({
    ...{ ...row, receivedOn: fromDateColumn(receivedOn) },
  }));
  return { payments, pages };
}
