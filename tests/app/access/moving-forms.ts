import { newId } from "@/lib/ids";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { useMoving } from "@/tests/support/moving";

const date = "/bookings/[bookingToken]/date";

/** Of a booking for this alone: it is for another date afterwards. */
export function formsOfMoving({ shop, booked }: World) {
  const { other, told } = useMoving(shop);
  return {
    [`${date} quoteMovingAction`]: async ({ asker, params }: Sending): Promise<Typed> => {
      if (asker !== "holder")
        return { bookingToken: params["bookingToken"], departureCode: "NONE-000000" };
      const visit = await booked();
      return { bookingToken: visit.bookingToken, departureCode: (await other(visit)).code };
    },
    [`${date}/[quoteId] changeDateAction`]: async ({ asker, params }: Sending): Promise<Typed> => {
      if (asker !== "holder") return { bookingToken: params["bookingToken"], quoteId: newId() };
      const visit = await booked();
      const { bookingToken, quoteId } = await told(visit, await other(visit));
      return { bookingToken, quoteId };
    },
  };
}
