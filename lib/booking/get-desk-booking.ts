import { type BookingAtDesk, isAllowed, statusOf } from "@/lib/booking/booking";
import { type AtDesk, findAsked } from "@/lib/booking/record/find-asked";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { travellersOf } from "@/lib/booking/record/traveller-facts";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { showForm } from "@/lib/privacy/show-form";

/**
 * A booking that a case of whoever asks covers, under `booking`: no name, no address.
 * @throws DomainError not_found, also for any other booking, role or case.
 */
export async function getDeskBooking(ctx: Context, input: AtDesk): Promise<BookingAtDesk> {
  const { id: bookingId } = await findAsked(ctx, input);
  const booking = await loadBooking(ctx, bookingId);
  const { ref, departure, account } = booking;
  const { startsOn, endsOn, timeZone } = departure;
  const status = statusOf(booking.status);
  const personOf = new Map(booking.travellers.map(({ id, personId }) => [id, personId]));
  const last = await ctx.db.bookingTransfer.findFirst({
    where: { bookingId },
    orderBy: { at: "desc" },
  });
  return {
    ...{ bookingId, ref, status, startsOn, endsOn, vacation: departure.vacation.title },
    ...{ priceMinor: account.priceMinor, paidMinor: account.paidMinor },
    travellers: travellersOf(booking, new Map()).map(({ id, seq, type, room }) => ({
      ...{ id, seq, type, room, personId: personOf.get(id) ?? "" },
    })),
    handedOnAt: last?.at ?? null,
    form: await showForm(ctx, "booking-travellers"),
    changeable:
      isAllowed("change", status) &&
      departure.status !== "cancelled" &&
      localDateOf(clock.now(), timeZone) <= startsOn,
  };
}
