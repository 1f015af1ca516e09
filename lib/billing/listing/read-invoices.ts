import { type InvoiceKind, invoiceName } from "@/lib/billing/billing";
import { contested } from "@/lib/billing/contested";
import { orderOf } from "@/lib/billing/listing/invoice-filter";
import type { DeskInvoice, InvoiceSort, Standing } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { type emptySql, sql } from "@/lib/db/sql";

type Row = {
  invoiceId: string;
  prefix: string;
  number: bigint;
  kind: InvoiceKind;
  bookingRef: string;
  customerId: string;
  issuedOn: Date;
  dueOn: Date;
  totalMinor: bigint;
  openMinor: bigint;
  state: Standing;
  contested: boolean;
  mark: string;
};

type Asked = {
  filter: typeof emptySql;
  sort: InvoiceSort;
  after: string | null;
  most: number;
};

/** So many rows of the list, and where the next ones begin; null where there are no more. Only what is shown is looked up elsewhere. */
export async function readInvoices(
  ctx: Context,
  { filter, sort, after, most }: Asked,
): Promise<{ invoices: DeskInvoice[]; next: string | null }> {
  const order = orderOf(sort);
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT s.invoice_id AS "invoiceId", i.prefix, i.number, s.kind, b.ref AS "bookingRef", s.customer_id AS "customerId",
           s.issued_on AS "issuedOn", s.due_on AS "dueOn", s.total_minor AS "totalMinor", s.open_minor AS "openMinor", s.state,
           ${contested(sql`s.booking_id`)} AS contested, ${order.mark} AS mark
    FROM (SELECT * FROM invoice_standing s WHERE ${filter} ${order.after(after)} ${order.order} LIMIT ${most + 1}) s
      JOIN invoice i ON i.id = s.invoice_id JOIN booking b ON b.id = s.booking_id ${order.order}`);
  const shown = rows.slice(0, most);
  return {
    invoices: shown.map(({ prefix, number, mark: _mark, issuedOn, dueOn, ...row }) => ({
      ...{ ...row, name: invoiceName({ prefix, number }) },
      ...{ issuedOn: fromDateColumn(issuedOn), dueOn: fromDateColumn(dueOn) },
    })),
    next: rows.length > most ? (shown.at(-1)?.mark ?? null) : null,
  };
}
