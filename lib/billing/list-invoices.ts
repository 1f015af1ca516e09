import { type InvoiceKind, invoiceName, type ListedInvoice, openOf } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Row = {
  bookingId: string;
  prefix: string;
  number: bigint;
  kind: InvoiceKind;
  issuedOn: Date;
  dueOn: Date;
  totalMinor: bigint;
  bookingRef: string;
  vacationTitle: string;
  paidMinor: bigint;
};

/**
 * The bills of bookings in the order in which they were issued, with what of each is still open by the ledger: what was paid for
 * a booking covers its first bill first. They name nobody.
 */
export async function listInvoices(
  ctx: Context,
  input: { bookingIds: readonly string[] },
): Promise<ListedInvoice[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT i.booking_id AS "bookingId", i.prefix, i.number, i.kind, i.issued_on AS "issuedOn", i.due_on AS "dueOn",
           i.total_minor AS "totalMinor", i.about->>'bookingRef' AS "bookingRef", i.about->>'vacationTitle' AS "vacationTitle",
           coalesce(paid.minor, 0)::bigint AS "paidMinor"
    FROM invoice i LEFT JOIN LATERAL (
      SELECT -sum(l.amount_minor) AS minor FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
      WHERE e.booking_id = i.booking_id AND l.account = 'customer_deposits') paid ON true
    WHERE i.booking_id = ANY(${input.bookingIds}::uuid[]) ORDER BY i.issued_at, i.prefix, i.number`);
  const open = new Map(
    input.bookingIds.flatMap((bookingId) => {
      const theirs = rows.filter((row) => row.bookingId === bookingId);
      const amounts = theirs.map(({ totalMinor }) => totalMinor);
      const left = openOf(amounts, theirs[0]?.paidMinor ?? 0n);
      return theirs.map((row, at) => [invoiceName(row), left[at] ?? 0n] as const);
    }),
  );
  return rows.map((row) => ({
    name: invoiceName(row),
    kind: row.kind,
    bookingRef: row.bookingRef,
    vacationTitle: row.vacationTitle,
    issuedOn: fromDateColumn(row.issuedOn),
    dueOn: fromDateColumn(row.dueOn),
    totalMinor: row.totalMinor,
    openMinor: open.get(invoiceName(row)) ?? 0n,
  }));
}
