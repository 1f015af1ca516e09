import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import type { PricedQuote } from "@/lib/pricing/pricing";
import { writeSnapshot } from "@/lib/pricing/quote/snapshot";

/** Keeps a quote as the traveller sees it, for good: the price of the hold that names it (rule 24). Returns its id. */
export async function saveQuote(ctx: Context, quote: PricedQuote): Promise<string> {
  const id = newId();
  await ctx.db.$executeRaw`
    INSERT INTO quote (id, departure_id, snapshot, total_minor, currency, promotion_id, edition_id,
                       cancellation_terms_id, booking_terms_id)
    VALUES (${id}::uuid, ${quote.departureId}::uuid, ${writeSnapshot(quote)}::jsonb, ${quote.totalMinor}, ${quote.currency},
            ${quote.code?.promotionId ?? null}::uuid, ${quote.editionId}::uuid,
            ${quote.cancellationTermsId}::uuid, ${quote.bookingTermsId}::uuid)`;
  return id;
}
