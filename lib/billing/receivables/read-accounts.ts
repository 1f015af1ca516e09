import { type InvoiceKind, invoiceName } from "@/lib/billing/billing";
import { contested } from "@/lib/billing/contested";
import { disputed } from "@/lib/billing/disputed";
import { customerAccounts, type EntryKind } from "@/lib/billing/entries";
import type { Context } from "@/lib/context/open-context";
import { endOfDay, fromDateColumn, type LocalDate, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** A bill, or what takes one back. */
export type Paper = {
  id: string;
  /** "IV-000123". */
  name: string;
  kind: InvoiceKind;
  dueOn: LocalDate;
  /** The bill that it takes back. */
  refersTo: string | null;
  /** A bank asks about what was paid for it, or took that back. */
  contested: boolean;
  /** Who booked disputes a bill of its booking, and nobody has settled that. */
  disputed: boolean;
};

/** An entry of the ledger, as it changes what a customer owes. */
export type AccountEntry = {
  id: string;
  kind: EntryKind;
  on: LocalDate;
  /** Positive: they owe more. */
  amountMinor: bigint;
  bookingRef: string | null;
  paper: Paper | null;
  /** The bill of which it writes something off, or undoes that. */
  writes: Pick<Paper, "id" | "name" | "kind"> | null;
  /** It is on a statement already. */
  stated: boolean;
};

/** What one customer owes in one currency: all that ever moved it, in its order. */
export type CustomerAccount = { customerId: string; currency: string; entries: AccountEntry[] };

type Row = Omit<AccountEntry, "on" | "paper" | "writes"> & {
  customerId: string;
  currency: string;
  on: Date;
  paperId: string | null;
  prefix: string;
  number: bigint;
  paperKind: InvoiceKind;
  dueOn: Date;
  refersTo: string | null;
  contested: boolean;
  disputed: boolean;
};

/** The accounts of customers up to the end of a day, as the ledger has them at this moment: one look, so that its parts fit. */
export async function readAccounts(
  ctx: Context,
  input: { customerIds: readonly string[]; until: LocalDate },
): Promise<CustomerAccount[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT e.customer_id AS "customerId", l.currency, e.id, e.kind, e.effective_on AS "on", l.amount_minor AS "amountMinor",
           b.ref AS "bookingRef", i.id AS "paperId", i.prefix, i.number, i.kind AS "paperKind", i.due_on AS "dueOn",
           i.refers_to AS "refersTo", ${contested(sql`e.booking_id`, endOfDay(input.until))} AS contested,
           ${disputed(sql`e.booking_id`, endOfDay(input.until))} AS disputed, s.entry_id IS NOT NULL AS stated
    FROM ledger_entry e CROSS JOIN LATERAL (
        SELECT p.currency, sum(p.amount_minor)::bigint AS amount_minor FROM ledger_posting p
        WHERE p.entry_id = e.id AND p.account = ANY(${[...customerAccounts]}) GROUP BY 1 HAVING sum(p.amount_minor) <> 0) l
      LEFT JOIN booking b ON b.id = e.booking_id
      LEFT JOIN write_off w ON e.kind IN ('written_off', 'write_off_undone') AND w.id = e.source_id
      LEFT JOIN invoice i ON i.id = CASE WHEN e.kind IN ('invoice_issued', 'invoice_cancelled') THEN e.source_id ELSE w.invoice_id END
      LEFT JOIN statement_line s ON s.entry_id = e.id
    WHERE e.customer_id = ANY(${input.customerIds}::uuid[]) AND e.effective_on <= ${toDateColumn(input.until)}::date
    ORDER BY e.customer_id, l.currency, e.effective_on, e.posted_at, e.id`);
  const accounts = Map.groupBy(rows, ({ customerId, currency }) => `${customerId} ${currency}`);
  return [...accounts.values()].map((theirs) => {
    const [{ customerId, currency } = { customerId: "", currency: "" }] = theirs;
    return { customerId, currency, entries: theirs.map(entryOf) };
  });
}

function entryOf({ id, kind, on, amountMinor, bookingRef, stated, ...row }: Row): AccountEntry {
  const entry = { id, kind, on: fromDateColumn(on), amountMinor, bookingRef, stated };
  const paper = row.paperId === null ? null : paperOf({ ...row, id: row.paperId });
  const isWritten = kind === "written_off" || kind === "write_off_undone";
  return isWritten ? { ...entry, paper: null, writes: paper } : { ...entry, paper, writes: null };
}

function paperOf({ id, dueOn, ...row }: Omit<Row, keyof AccountEntry> & { id: string }): Paper {
  const { paperKind: kind, refersTo, contested, disputed } = row;
  const paper = { id, name: invoiceName(row), kind, dueOn: fromDateColumn(dueOn) };
  return { ...paper, refersTo, contested, disputed };
}
