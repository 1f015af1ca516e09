import { newId } from "@/lib/ids";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { cameTooLate } from "@/tests/support/came-too-late";

const decide = "/bookings/[bookingToken]/decide";

/** Of a booking for this alone: it is decided afterwards. */
export function formsOfDeciding({ shop, booked }: World) {
  async function decided({ asker, params }: Sending): Promise<Typed> {
    const theirs = { bookingToken: params["bookingToken"], refundId: newId() };
    if (asker !== "holder") return theirs;
    const { ref, bookingToken } = await booked();
    const { rows } = await shop.database.owner.query(cameTooLate, [ref]);
    return { bookingToken, refundId: rows[0].id };
  }
  return {
    [`${decide} takePlacesAgainAction`]: decided,
    [`${decide} takeMoneyBackAction`]: decided,
  };
}
