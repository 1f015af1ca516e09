import type { BookingAccount } from "@/lib/billing/billing";
import { type CancelledPrice, getAccount } from "@/lib/billing/get-account";
import type { PriceChange } from "@/lib/billing/price-change";
import { feeDueOn } from "@/lib/booking/booking";
import type { DepartureFacts, TermsFacts } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import { getTerms } from "@/lib/catalog/get-terms";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** A booking with what it was made of and how it is paid: what page, mail and document are all written from. */
export type LoadedBooking = Row & {
  quote: PricedQuote;
  departure: DepartureFacts;
  account: BookingAccount;
  cancelled: CancelledPrice | null;
};

/** @throws DomainError not_found */
export async function loadBooking(ctx: Context, bookingId: string): Promise<LoadedBooking> {
  const booking = await findRow(ctx, bookingId);
  const quote = await getQuote(ctx, { quoteId: booking.quoteId });
  const departure = await getDeparture(ctx, quote.departureCode);
  const cancelled = cancelledOf(booking, departure);
  const account = await getAccount(ctx, {
    ...{ bookingId, priceMinor: booking.totalMinor, cancelled, changes: changesOf(booking) },
  });
  return {
    ...{ ...booking, quote, account, cancelled },
    departure: await asAgreed(ctx, departure, booking),
  };
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

type Row = Awaited<ReturnType<typeof findRow>>;

/** What is kept of its price. */
function cancelledOf({ cancellation }: Row, departure: DepartureFacts): CancelledPrice | null {
  if (!cancellation) return null;
  const { at, feeMinor } = cancellation;
  return { feeMinor, dueOn: feeDueOn(localDateOf(at), departure.startsOn) };
}

function changesOf({ changes }: Row): PriceChange[] {
  return changes.map(({ at, travellers, beforeMinor, totalMinor, feeMinor }) => ({
    ...{ at, travellers, beforeMinor, afterMinor: totalMinor, keptMinor: feeMinor },
  }));
}

async function findRow(ctx: Context, id: string) {
  const booking = await ctx.db.booking.findUnique({
    where: { id },
    include: {
      travellers: { where: { state: "active" }, orderBy: { seq: "asc" } },
      cancellation: { select: { at: true, feeMinor: true, by: true } },
      changes: { orderBy: { at: "asc" } },
    },
  });
  if (!booking) throw notFound("booking");
  return booking;
}
