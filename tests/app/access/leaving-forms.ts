import { newId } from "@/lib/ids";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { askedToLeave } from "@/tests/support/leaving";

const leaving = "/bookings/[bookingToken]/cancel/travellers";

/** Of a booking for this alone: it is another afterwards. */
export function formsOfLeaving({ shop, booked }: World) {
  const { database } = shop;
  return {
    [`${leaving} quoteLeavingAction`]: async ({ asker, params }: Sending): Promise<Typed> => {
      if (asker !== "holder")
        return { bookingToken: params["bookingToken"], travellerIds: newId() };
      const { bookingToken, id } = await booked();
      const travellerIds = await shop.one(
        "SELECT id::text FROM booking_traveller WHERE booking_id = $1 ORDER BY seq DESC",
        [id],
      );
      return { bookingToken, travellerIds: String(travellerIds) };
    },
    [`${leaving}/[quoteId] cancelTravellersAction`]: async ({ asker, params }: Sending) => {
      if (asker !== "holder") return { bookingToken: params["bookingToken"], quoteId: newId() };
      return { ...(await askedToLeave(database, await booked())) };
    },
  };
}
