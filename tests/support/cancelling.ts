import { cancelBooking } from "@/lib/booking/cancel-booking";
import { getCancellationQuote } from "@/lib/booking/get-cancellation-quote";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import type { useShop } from "@/tests/support/shop";

type Visit = { bookingId: string; bookingToken: string };

/** People who cancel a firm booking. */
export function useCancelling({ database, work }: ReturnType<typeof useShop>) {
  const booking = () => database.open("booking");
  const cancel = (quote: { bookingToken: string; quoteId: string }) =>
    cancelBooking(booking(), quote);

  /** Has been told a price. */
  async function told({ bookingToken }: Visit) {
    const { quoteId } = await quoteCancellation(booking(), { bookingToken });
    const asked = { bookingToken, quoteId };
    const { feeMinor, totalMinor } = await getCancellationQuote(booking(), asked);
    return { ...asked, feeMinor, totalMinor };
  }

  async function refundsOf({ bookingId }: { bookingId: string }) {
    const { rows } = await database.owner.query(
      `SELECT r.reason, r.amount_minor::text AS amount, r.status FROM refund r JOIN payment p ON p.id = r.payment_id
       WHERE p.booking_id = $1 ORDER BY r.amount_minor DESC`,
      [bookingId],
    );
    return rows;
  }

  async function placesOf(departureId: string): Promise<{ held: number; booked: number }> {
    const { rows } = await database.owner.query(
      "SELECT held, booked FROM inventory_pool WHERE departure_id = $1 AND name = 'Places'",
      [departureId],
    );
    return rows[0];
  }

  return {
    ...{ cancel, told, refundsOf, placesOf },
    /** Has cancelled, and everything has followed. */
    cancelled: async (visit: Visit) => {
      const quote = await told(visit);
      await cancel(quote);
      await work();
      return quote;
    },
  };
}
