import { listInvoices } from "@/lib/billing/list-invoices";
import { makeInvoicePdf } from "@/lib/billing/make-invoice-pdf";
import type { Context } from "@/lib/context/open-context";

/** Every bill of a booking on paper, in the order in which they were issued, under `billing`: for whom they are made out to. */
export async function makeInvoicePdfs(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<{ filename: string; content: Buffer }[]> {
  const bookingIds = [bookingId];
  const made: { filename: string; content: Buffer }[] = [];
  for (const { name } of await listInvoices(ctx, { bookingIds }))
    made.push(await makeInvoicePdf(ctx, { name, bookingIds }));
  return made;
}
