import type { InvoiceLine } from "@/lib/billing/invoice";
import type { NewInvoice } from "@/lib/billing/new-invoice";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Row = Omit<NewInvoice, "personId" | "policyVersion"> & {
  id: string;
  prefix: string;
  number: bigint;
  issuedAt: Date;
  /** The bill that it takes back. */
  refersTo: string | null;
};

/** Writes a document with its lines: for good, as the database holds to (rules 73, 77). */
export async function writeInvoice(ctx: Context, row: Row): Promise<void> {
  const { id, prefix, number, kind, bookingId, customerId, reason, currency, issuedAt } = row;
  const { about, lines, dueOn, refersTo } = row;
  await ctx.db.$executeRaw(sql`
    INSERT INTO invoice (id, prefix, number, kind, booking_id, customer_id, reason, currency, tax_minor, total_minor,
                         issued_at, issued_on, due_on, about, refers_to)
    VALUES (${id}::uuid, ${prefix}, ${number}, ${kind}, ${bookingId}::uuid, ${customerId}::uuid, ${reason}, ${currency},
            ${taxOf(lines)}, ${totalOf(lines)}, ${issuedAt}, ${toDateColumn(localDateOf(issuedAt))}::date,
            ${toDateColumn(dueOn)}::date, ${JSON.stringify(about)}::jsonb, ${refersTo}::uuid)`);
  await ctx.db.invoiceLine.createMany({
    data: lines.map(({ text, quantity, unitMinor, amountMinor, taxMinor }, at) => ({
      ...{ invoiceId: id, seq: at + 1, text, quantity, unitMinor, amountMinor, taxMinor },
      ...{ taxName: about.tax.name, taxRate: about.tax.rate },
    })),
  });
}

/** What lines come to, with their taxes. */
export function totalOf(lines: readonly InvoiceLine[]): bigint {
  return lines.reduce((sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor, 0n);
}

function taxOf(lines: readonly InvoiceLine[]): bigint {
  return lines.reduce((sum, { taxMinor }) => sum + taxMinor, 0n);
}
