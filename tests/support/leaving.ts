import { changeBooking } from "@/lib/booking/change-booking";
import { getBooking } from "@/lib/booking/get-booking";
import { getLeavingQuote } from "@/lib/booking/get-leaving-quote";
import { quoteLeaving } from "@/lib/booking/quote-leaving";
import type { useDatabase } from "@/tests/support/database";
import type { useShop } from "@/tests/support/shop";

type Visit = { bookingToken: string };

/** Has asked what it comes to when the last travellers of a booking do not go. */
export async function askedToLeave(
  database: ReturnType<typeof useDatabase>,
  { bookingToken }: Visit,
  count = 1,
) {
  const ctx = database.open("booking");
  const { travellers } = await getBooking(ctx, { bookingToken });
  const travellerIds = travellers.slice(-count).map(({ id }) => id);
  const { quoteId } = await quoteLeaving(ctx, { bookingToken, travellerIds });
  return { bookingToken, quoteId };
}

/** Travellers who do not go. */
export function useLeaving({ database, work }: ReturnType<typeof useShop>) {
  const leave = (quote: { bookingToken: string; quoteId: string }) =>
    changeBooking(database.open("booking"), quote);

  /** Has been told a price. */
  async function told(visit: Visit, count = 1) {
    const asked = await askedToLeave(database, visit, count);
    return { ...asked, ...(await getLeavingQuote(database.open("booking"), asked)) };
  }

  return {
    ...{ leave, told },
    /** Are off the booking, and everything has followed. */
    left: async (visit: Visit, count = 1) => {
      const quote = await told(visit, count);
      await leave(quote);
      await work();
      return quote;
    },
  };
}
