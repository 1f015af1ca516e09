import type { z } from "zod";
import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { filterOf } from "@/lib/billing/listing/invoice-filter";
import { readInvoices } from "@/lib/billing/listing/read-invoices";
import type { DeskInvoice, ExportInput } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { csv } from "@/lib/csv";
import { newId } from "@/lib/ids";
import { formatDecimal } from "@/lib/money";

const most = 2_000;

/**
 * All documents that a clerk asks for, as CSV, part by part: numbers and amounts, and nobody's name. That it was made, by whom and why
 * is on record before its first line, and the file bears the number of that record, so that a list that is found somewhere says where
 * it came from (P32). Under `billing`.
 * @throws DomainError not_found for any other role.
 */
export async function writeInvoiceList(
  ctx: Context,
  input: z.output<typeof ExportInput>,
): Promise<{ filename: string; lines: AsyncIterable<string> }> {
  await requireRole(ctx, clerks);
  const filter = await filterOf(ctx, input);
  const id = newId();
  await record(ctx, {
    ...{ entity: "invoice_export", entityId: id, from: null, to: "made" },
    why: input.reason,
  });
  return { filename: `invoices-${id}.csv`, lines: lines() };

  async function* lines(): AsyncIterable<string> {
    const { sort } = input;
    let after: string | null = null;
    let first = true;
    do {
      const page = await readInvoices(ctx, { filter, sort, after, most });
      const text = csv(page.invoices.length > 0 ? page.invoices.map(line) : []);
      yield first ? text : text.slice(text.indexOf("\r\n") + 2);
      first = false;
      after = page.next;
    } while (after !== null);
  }
}

function line(invoice: DeskInvoice) {
  const { name, kind, bookingRef, issuedOn, dueOn, totalMinor, openMinor, state } = invoice;
  return {
    ...{ invoice: name, kind, booking: bookingRef, issued: issuedOn, due: dueOn },
    ...{
      amount: formatDecimal(totalMinor),
      open: formatDecimal(openMinor),
      currency: "USD",
      state,
    },
  };
}
