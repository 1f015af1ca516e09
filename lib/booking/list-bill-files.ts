import type { InvoiceKind } from "@/lib/billing/billing";
import { listInvoices } from "@/lib/billing/list-invoices";
import { makeInvoicePdf } from "@/lib/billing/make-invoice-pdf";
import type { Context } from "@/lib/context/open-context";

type Wanted = { bookingId: string; kinds: readonly InvoiceKind[]; since?: Date };
type BillFile = { name: string; filename: string; content: Buffer };

/** Hands over bills to who may not read whom they are made out to. */
export type BillFiles = (wanted: Wanted) => Promise<BillFile[]>;

/** The bills of a booking of some kinds as PDFs, in the order in which they were issued, under `billing`. */
export async function listBillFiles(
  ctx: Context,
  { bookingId, kinds, since }: Wanted,
): Promise<BillFile[]> {
  const bookingIds = [bookingId];
  const bills = await listInvoices(ctx, { bookingIds });
  const wanted = bills.filter(
    ({ kind, issuedAt }) => kinds.includes(kind) && (!since || issuedAt >= since),
  );
  return await Promise.all(
    wanted.map(async ({ name }) => ({
      ...{ name, ...(await makeInvoicePdf(ctx, { name, bookingIds })) },
    })),
  );
}
