import { makeInvoicePdf } from "@/lib/billing/make-invoice-pdf";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { myBookingTokens } from "@/lib/booking/record/my-booking-tokens";
import type { Context } from "@/lib/context/open-context";

type File = { filename: string; content: Buffer };

/**
 * A bill of the booking that a link opens, as a PDF, under `billing`.
 * @throws DomainError not_found, also for a bill of another booking.
 */
export async function getInvoicePdf(
  ctx: Context,
  input: { bookingToken: string; name: string },
): Promise<File> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  return await makeInvoicePdf(ctx, { name: input.name, bookingIds: [id] });
}

/**
 * A bill of somebody whom the account of whoever asks speaks for, as a PDF, under `billing`.
 * @throws DomainError not_found, also for anybody else's.
 */
export async function getMyInvoicePdf(ctx: Context, input: { name: string }): Promise<File> {
  const bookingIds = [...(await myBookingTokens(ctx)).keys()];
  return await makeInvoicePdf(ctx, { ...input, bookingIds });
}
