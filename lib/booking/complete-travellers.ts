import { isAllowed } from "@/lib/booking/booking";
import { checkTravellers } from "@/lib/booking/record/check-travellers";
import { fillTravellers } from "@/lib/booking/record/fill-travellers";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { handedOn } from "@/lib/booking/record/handed-on";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { refuseMixed } from "@/lib/booking/record/refuse-mixed";
import type { CompleteTravellers } from "@/lib/booking/traveller-schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";

/**
 * Writes down, or corrects, who travels: any traveller of the booking, any time before the details are due and after (P43).
 * @throws DomainError not_found; conflict where the booking is over or somebody else has a place by now; invalid or lapsed beside the fields or the form.
 */
export async function completeTravellers(
  ctx: Context,
  input: CompleteTravellers,
): Promise<{ bookingToken: string }> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  const form = await readFormToken(ctx, { token: input.formToken, point: "booking-travellers" });
  const booking = await loadBooking(ctx, id);
  if (!isAllowed("completeTravellers", booking.status)) {
    throw new DomainError(
      "conflict",
      "This booking is over, so its travellers can no longer be changed.",
    );
  }
  const named = new Set(input.travellers.map(({ travellerId }) => travellerId));
  if (named.size < input.travellers.length)
    throw new DomainError(
      "invalid",
      "Each traveller can be named once. Please load the page again.",
    );
  const travellers = await fillTravellers(ctx, input.travellers, { leadTravels: false });
  const given = travellers.map((traveller) => {
    const seat = booking.travellers.find((candidate) => candidate.id === traveller.travellerId);
    if (!seat) throw handedOn();
    return { ...traveller, type: seat.type, personId: seat.personId };
  });
  await refuseMixed(ctx, given, booking.personId);
  const known = checkTravellers(booking.departure, given);

  await ctx.transaction(async (inner) => {
    // Nobody hands a place on meanwhile, nor has since (rule 66).
    await lockBooking(inner, id);
    const seated = { bookingId: id, id: { in: [...named] }, state: "active" };
    if ((await inner.db.bookingTraveller.count({ where: seated })) < named.size) throw handedOn();
    await correctPerson(inner, {
      form,
      people: given.map(
        ({ personId }, at): PersonInput => ({
          personId,
          provenance: personId === booking.personId ? "self" : { third: booking.personId },
          about: ["traveller"],
          values: known[at] ?? {},
        }),
      ),
    });
  });
  return { bookingToken: input.bookingToken };
}
