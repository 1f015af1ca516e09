import { type InvoiceKind, invoiceName, type ListedInvoice, openOf } from "@/lib/billing/billing";
import { undecided } from "@/lib/billing/contested";
import { paidMinor } from "@/lib/billing/paid-minor";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Row = {
  bookingId: string;
  prefix: string;
  number: bigint;
  kind: InvoiceKind;
  issuedAt: Date;
  issuedOn: Date;
  dueOn: Date;
  totalMinor: bigint;
  bookingRef: string;
  vacationTitle: string;
  paidMinor: bigint;
  writtenOffMinor: bigint;
  takenBack: boolean;
  undecided: boolean;
};

/**
 * The bills of bookings, and what took them back, in the order in which they were issued, with what of each is still open by the ledger:
 * what was paid for a booking covers its first bill first and late fees last, but none that was taken back, nor what is written off. They
 * name nobody.
 */
export async function listInvoices(
  ctx: Context,
  input: { bookingIds: readonly string[] },
): Promise<ListedInvoice[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT i.booking_id AS "bookingId", i.prefix, i.number, i.kind, i.issued_at AS "issuedAt", i.issued_on AS "issuedOn", i.due_on AS "dueOn",
           i.total_minor AS "totalMinor", i.about->>'bookingRef' AS "bookingRef", i.about->>'vacationTitle' AS "vacationTitle",
           ${paidMinor(sql`i.booking_id`)} AS "paidMinor",
           (SELECT coalesce(sum(w.amount_minor), 0)::bigint FROM write_off w WHERE w.invoice_id = i.id) AS "writtenOffMinor",
           EXISTS (SELECT FROM invoice back WHERE back.refers_to = i.id) AS "takenBack", ${undecided(sql`i.booking_id`)} AS undecided
    FROM invoice i WHERE i.booking_id = ANY(${input.bookingIds}::uuid[]) ORDER BY i.issued_at, i.prefix, i.number`);
  const open = new Map(
    input.bookingIds.flatMap((bookingId) => {
      const owed = rows.filter((row) => row.bookingId === bookingId && isOwed(row));
      const [bills, fees] = [owed.filter(isNoFee), owed.filter((row) => !isNoFee(row))];
      const theirs = [...bills, ...fees];
      const amounts = theirs.map((row) => row.totalMinor - row.writtenOffMinor);
      const left = openOf(amounts, theirs[0]?.paidMinor ?? 0n);
      return theirs.map((row, at) => [invoiceName(row), left[at] ?? 0n] as const);
    }),
  );
  return rows.map((row) => ({
    name: invoiceName(row),
    kind: row.kind,
    bookingId: row.bookingId,
    bookingRef: row.bookingRef,
    vacationTitle: row.vacationTitle,
    issuedAt: row.issuedAt,
    issuedOn: fromDateColumn(row.issuedOn),
    dueOn: fromDateColumn(row.dueOn),
    totalMinor: row.totalMinor,
    openMinor: open.get(invoiceName(row)) ?? 0n,
    writtenOffMinor: row.writtenOffMinor,
    takenBack: row.takenBack,
    undecided: row.undecided,
  }));
}

function isNoFee({ kind }: Row): boolean {
  return kind !== "late_fee";
}

function isOwed({ kind, takenBack }: Row): boolean {
  return kind !== "cancellation" && !takenBack;
}
