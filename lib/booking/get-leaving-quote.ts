import type { Asked } from "@/lib/booking/record/find-asked";
import { type ChangeTold, findChangeQuote } from "@/lib/booking/record/find-change-quote";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/** What a booking comes to without some of its travellers, as somebody was told. */
type LeavingQuote = ChangeTold & { travellerIds: string[] };

/**
 * What somebody was told of a booking without some of its travellers.
 * @throws DomainError not_found, also for the price of another booking (rule 115).
 */
export async function getLeavingQuote(
  ctx: Context,
  input: Asked & { quoteId: string },
): Promise<LeavingQuote> {
  const { bookingId, departureId, ...told } = await findChangeQuote(ctx, input);
  if (departureId) throw notFound("price");
  return told;
}
