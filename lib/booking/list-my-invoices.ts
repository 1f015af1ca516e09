import type { ListedInvoice } from "@/lib/billing/billing";
import { listInvoices } from "@/lib/billing/list-invoices";
import { myBookingTokens } from "@/lib/booking/record/my-booking-tokens";
import type { Context } from "@/lib/context/open-context";

/** With the link of its booking, where it is paid. */
type MyInvoice = ListedInvoice & { bookingToken: string };

/** The bills of everybody whom the account of whoever asks speaks for, the newest first, under `billing`. */
export async function listMyInvoices(ctx: Context): Promise<MyInvoice[]> {
  const tokens = await myBookingTokens(ctx);
  const invoices = await listInvoices(ctx, { bookingIds: [...tokens.keys()] });
  return invoices
    .map((invoice) => ({ ...invoice, bookingToken: tokens.get(invoice.bookingId) ?? "" }))
    .reverse();
}
