import { type Asked, askedBy, findAsked } from "@/lib/booking/record/find-asked";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** What a booking comes to once it is changed, as somebody was told. */
export type ChangeTold = {
  id: string;
  beforeMinor: bigint;
  totalMinor: bigint;
  feeMinor: bigint;
  /** The price afterwards, in every line. */
  after: PricedQuote;
  expiresAt: Date;
  /** Whether it may still be had: in time, and of the booking as it is. */
  holds: boolean;
  /** That it was done. */
  done: boolean;
};

/**
 * What somebody was told of a change.
 * @throws DomainError not_found, also for the price of another booking (rule 115).
 */
export async function findChangeQuote(
  ctx: Context,
  input: Asked & { quoteId: string },
): Promise<ChangeTold & { bookingId: string; travellerIds: string[]; departureId: string | null }> {
  const found = await findAsked(ctx, input);
  const { id: bookingId } = found;
  if (!isId(input.quoteId)) throw notFound("price");
  const quote = await ctx.db.changeQuote.findFirst({
    where: { id: input.quoteId, bookingId, employeeId: askedBy(found).employeeId },
    include: { change: true },
  });
  if (!quote) throw notFound("price");
  const staying = { bookingId, id: { in: quote.travellerIds }, state: "active" };
  const theirs = await ctx.db.bookingTraveller.count({ where: staying });
  const { quoteId: now } = await ctx.db.booking.findUniqueOrThrow({ where: { id: bookingId } });
  const { id, travellerIds, departureId, beforeMinor, totalMinor, feeMinor, expiresAt } = quote;
  return {
    ...{ bookingId, id, travellerIds, departureId, beforeMinor, totalMinor, feeMinor, expiresAt },
    after: await getQuote(ctx, { quoteId: quote.quoteId }),
    done: quote.change !== null,
    holds: now === quote.fromQuoteId && theirs === travellerIds.length && expiresAt > clock.now(),
  };
}
