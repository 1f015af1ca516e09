import { isAllowed } from "@/lib/booking/booking";
import { checkTravellers } from "@/lib/booking/record/check-travellers";
import { fillTravellers } from "@/lib/booking/record/fill-travellers";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { handedOn } from "@/lib/booking/record/handed-on";
import { type LoadedBooking, loadBooking } from "@/lib/booking/record/load-booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { refuseMixed } from "@/lib/booking/record/refuse-mixed";
import type { CompleteTravellers } from "@/lib/booking/traveller-schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";

/**
 * Writes down, or corrects, who travels: any traveller of the booking, any time before the details are due and after (P43). Nobody hands a
 * place on meanwhile (rule 66).
 * @throws DomainError not_found; conflict where the booking is over or somebody else has a place by now; invalid or lapsed beside the
 *   fields or the form.
 */
export async function completeTravellers(
  ctx: Context,
  input: CompleteTravellers,
): Promise<{ bookingToken: string }> {
  const { bookingToken, formToken, travellers } = input;
  const { id } = await findBookingByToken(ctx, bookingToken);
  const form = await readFormToken(ctx, { token: formToken, point: "booking-travellers" });
  const named = new Set(travellers.map(({ travellerId }) => travellerId));
  if (named.size < travellers.length)
    throw new DomainError(
      "invalid",
      "Each traveller can be named once. Please load the page again.",
    );
  await ctx.transaction(async (inner) => {
    await lockBooking(inner, id);
    const booking = await loadBooking(inner, id);
    if (!isAllowed("completeTravellers", booking.status)) throw over();
    await correctPerson(inner, { form, people: await peopleOf(inner, booking, travellers) });
  });
  return { bookingToken };
}

/** Who is named, with what is told about each. @throws DomainError conflict, invalid, not_found. */
async function peopleOf(
  ctx: Context,
  { departure, personId: bookerId, travellers: seats }: LoadedBooking,
  told: CompleteTravellers["travellers"],
): Promise<PersonInput[]> {
  const filled = await fillTravellers(ctx, told, { leadTravels: false });
  const given = filled.map((traveller) => {
    const seat = seats.find(({ id }) => id === traveller.travellerId);
    if (!seat) throw handedOn();
    return { ...traveller, type: seat.type, personId: seat.personId };
  });
  await refuseMixed(ctx, given, bookerId);
  const known = checkTravellers(departure, given);
  return given.map(({ personId }, at) => ({
    ...{ personId, about: ["traveller"], values: known[at] ?? {} },
    provenance: personId === bookerId ? "self" : { third: bookerId },
  }));
}

function over(): DomainError {
  return new DomainError(
    "conflict",
    "This booking is over, so its travellers can no longer be changed.",
  );
}
