import { newId } from "@/lib/ids";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { askedToLeave } from "@/tests/support/leaving";
import { useTransferring } from "@/tests/support/transferring";

const place = "/bookings/[bookingToken]/travellers/[seq]";
const leaving = "/bookings/[bookingToken]/cancel/travellers";

/** Of a booking for this alone: it is another afterwards. */
export function formsOfLeaving({ shop, booked }: World) {
  const { database } = shop;
  const { filled } = useTransferring(shop);
  return {
    [`${place} transferPlaceAction`]: async ({ asker, params }: Sending): Promise<Typed> => {
      const visit = await booked();
      const { travellers: _none, ...form } = await filled(visit, 2, {});
      const whom = { "travellers[0].given": "Bo", "travellers[0].surname": "Lind" };
      if (asker === "holder") return { ...form, ...whom };
      return { ...form, ...whom, bookingToken: params["bookingToken"] };
    },
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
