import type { ListedInvoice } from "@/lib/billing/billing";
import { listInvoices } from "@/lib/billing/list-invoices";
import { myBookingIds } from "@/lib/booking/record/my-booking-ids";
import type { Context } from "@/lib/context/open-context";

/** The bills of everybody whom the account of whoever asks speaks for, the newest first, under `billing`. */
export async function listMyInvoices(ctx: Context): Promise<ListedInvoice[]> {
  return (await listInvoices(ctx, { bookingIds: await myBookingIds(ctx) })).reverse();
}
