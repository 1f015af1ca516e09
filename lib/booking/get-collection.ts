import type { KeptCard } from "@/lib/billing/billing";
import { listKeptCards } from "@/lib/billing/list-kept-cards";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";

/**
 * The card from which what is open of a booking is taken when it falls due; null where none is kept. Under `payment`.
 * @throws DomainError not_found
 */
export async function getCollection(
  ctx: Context,
  input: { bookingToken: string },
): Promise<KeptCard | null> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  return (await listKeptCards(ctx, { bookingIds: [id] })).get(id) ?? null;
}
