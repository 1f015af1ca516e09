import type { InvoiceAbout, InvoiceKind, InvoiceLine } from "@/lib/billing/billing";
import { findParty, keepParty, sealParty } from "@/lib/billing/invoicing/party";
import { takeNumber } from "@/lib/billing/invoicing/take-number";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

export type NewInvoice = {
  kind: InvoiceKind;
  /** What it is issued for: for one reason a booking has one bill. */
  reason: string;
  bookingId: string;
  customerId: string;
  personId: string;
  policyVersion: number;
  currency: string;
  dueOn: LocalDate;
  about: InvoiceAbout;
  lines: readonly InvoiceLine[];
};

/**
 * Issues a bill, under `billing`: its number is taken in the transaction that writes it, with copies of all that it says, and its
 * entry in the ledger (rules 70, 71, 73, 77; P39). Issued again for the same reason, it is the same one.
 * @returns the bill's id; null where it would be of nothing (rule 76).
 */
export async function issueInvoice(ctx: Context, input: NewInvoice): Promise<string | null> {
  if (totalOf(input.lines) === 0n) return null;
  return await ctx.transaction(async (inner) => {
    const id = newId();
    const issuedAt = clock.now();
    const issuedOn = localDateOf(issuedAt);
    // Before the number: nobody waits for one longer than writing takes.
    const party = await findParty(inner, input);
    const taken = await takeNumber(inner, input);
    if ("issued" in taken) return taken.issued;
    // Nothing is due before it is asked for (rule 102).
    const dueOn = input.dueOn > issuedOn ? input.dueOn : issuedOn;
    await write(inner, { ...input, ...taken, id, issuedAt, dueOn });
    if (party) await keepParty(inner, id, sealParty(party, { documentId: id, issuedOn }));
    await postEntry(inner, {
      ...{ kind: "invoice_issued", sourceId: id, debit: "receivable", credit: "advance_sales" },
      ...{ amountMinor: totalOf(input.lines), at: issuedAt },
      ...{ customerId: input.customerId, bookingId: input.bookingId, currency: input.currency },
    });
    return id;
  });
}

type Row = NewInvoice & { id: string; issuedAt: Date; prefix: string; number: bigint };

async function write(ctx: Context, row: Row): Promise<void> {
  const { id, prefix, number, kind, bookingId, customerId, reason, currency, issuedAt } = row;
  const { about, lines, dueOn } = row;
  await ctx.db.$executeRaw(sql`
    INSERT INTO invoice (id, prefix, number, kind, booking_id, customer_id, reason, currency, tax_minor, total_minor,
                         issued_at, issued_on, due_on, about)
    VALUES (${id}::uuid, ${prefix}, ${number}, ${kind}, ${bookingId}::uuid, ${customerId}::uuid, ${reason}, ${currency},
            ${taxOf(lines)}, ${totalOf(lines)}, ${issuedAt}, ${toDateColumn(localDateOf(issuedAt))}::date,
            ${toDateColumn(dueOn)}::date, ${JSON.stringify(about)}::jsonb)`);
  await ctx.db.invoiceLine.createMany({
    data: lines.map(({ text, quantity, unitMinor, amountMinor, taxMinor }, at) => ({
      ...{ invoiceId: id, seq: at + 1, text, quantity, unitMinor, amountMinor, taxMinor },
      ...{ taxName: about.tax.name, taxRate: about.tax.rate },
    })),
  });
}

function totalOf(lines: readonly InvoiceLine[]): bigint {
  return lines.reduce((sum, { amountMinor, taxMinor }) => sum + amountMinor + taxMinor, 0n);
}

function taxOf(lines: readonly InvoiceLine[]): bigint {
  return lines.reduce((sum, { taxMinor }) => sum + taxMinor, 0n);
}
