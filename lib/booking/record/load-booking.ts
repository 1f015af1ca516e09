import type { BookingAccount } from "@/lib/billing/billing";
import { getAccount } from "@/lib/billing/get-account";
import type { DepartureFacts, TermsFacts } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import { getTerms } from "@/lib/catalog/get-terms";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** A booking with what it was made of and how it is paid: what page, mail and document are all written from. */
export type LoadedBooking = Awaited<ReturnType<typeof findRow>> & {
  quote: PricedQuote;
  departure: DepartureFacts;
  account: BookingAccount;
};

/** @throws DomainError not_found */
export async function loadBooking(ctx: Context, bookingId: string): Promise<LoadedBooking> {
  const booking = await findRow(ctx, bookingId);
  const quote = await getQuote(ctx, { quoteId: booking.quoteId });
  const [departure, account] = await Promise.all([
    getDeparture(ctx, quote.departureCode),
    getAccount(ctx, { bookingId, totalMinor: booking.totalMinor }),
  ]);
  return { ...booking, quote, account, departure: await asAgreed(ctx, departure, booking) };
}

/** The departure with the terms that were agreed to, not those of today (rule 56). */
async function asAgreed(
  ctx: Context,
  departure: DepartureFacts,
  agreed: { cancellationTermsId: string; bookingTermsId: string },
): Promise<DepartureFacts> {
  const { cancellationTerms, bookingTerms } = departure;
  const termsOf = (id: string, now: TermsFacts) => (id === now.id ? now : getTerms(ctx, id));
  return {
    ...departure,
    cancellationTerms: await termsOf(agreed.cancellationTermsId, cancellationTerms),
    bookingTerms: await termsOf(agreed.bookingTermsId, bookingTerms),
  };
}

async function findRow(ctx: Context, id: string) {
  const booking = await ctx.db.booking.findUnique({
    where: { id },
    include: { travellers: { where: { state: "active" }, orderBy: { seq: "asc" } } },
  });
  if (!booking) throw notFound("booking");
  return booking;
}
