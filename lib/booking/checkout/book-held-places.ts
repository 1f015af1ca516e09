import { speakFor } from "@/lib/account/speak-for";
import { detailsWantedBy } from "@/lib/booking/booking";
import type { Booked, Order } from "@/lib/booking/checkout/order";
import { peopleOf, type Seat } from "@/lib/booking/checkout/people-of";
import { rebook } from "@/lib/booking/checkout/rebook";
import { writeSchedule } from "@/lib/booking/checkout/write-schedule";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId, newReference } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";

/**
 * Notes the booking of held places, its people bound to the version that they were shown (P47), and what is due when; for who
 * comes back from Stripe the booking that there is, corrected. Each booking is a person of its own: an address that somebody typed
 * proves nothing. Whoever is signed in speaks for theirs by their account.
 */
export async function bookHeldPlaces(ctx: Context, order: Order): Promise<Booked> {
  const booked = (await book(ctx, order)) ?? (await rebook(ctx, order));
  const { accountId } = order;
  if (accountId) await speakFor(ctx, { accountId, personIds: [booked.personId], how: "booked" });
  return booked;
}

async function book(ctx: Context, order: Order): Promise<Booked | null> {
  const { form, details } = order;
  const [bookingId, customerId, personId] = [newId(), newId(), newId()];
  const seats = details.travellers.map((traveller, at) => ({
    ...traveller,
    personId: at === 0 && details.leadTravels ? personId : newId(),
  }));
  const booked = { bookingId, customerId, personId, policyVersion: form.version.number };
  if (!(await writeBooking(ctx, order, booked, seats))) return null;
  await collectPerson(ctx, { form, people: peopleOf(personId, details, seats) });
  return booked;
}

/** @returns false, with nothing written, where the hold has its booking. */
async function writeBooking(
  ctx: Context,
  { holdId, quoteId, quote, departure }: Order,
  { bookingId, customerId, personId, policyVersion }: Booked,
  seats: readonly Seat[],
): Promise<boolean> {
  const written = await ctx.db.$executeRaw(sql`
    WITH booked AS (
      INSERT INTO booking (id, ref, person_id, customer_id, departure_id, quote_id, hold_id, edition_id,
                           cancellation_terms_id, booking_terms_id, policy_version, currency, total_minor, status)
      VALUES (${bookingId}::uuid, ${newReference()}, ${personId}::uuid, ${customerId}::uuid, ${quote.departureId}::uuid,
              ${quoteId}::uuid, ${holdId}::uuid, ${quote.editionId}::uuid, ${quote.cancellationTermsId}::uuid,
              ${quote.bookingTermsId}::uuid, ${policyVersion}, ${quote.currency}, ${quote.totalMinor}, 'awaiting_deposit')
      ON CONFLICT (hold_id) DO NOTHING RETURNING id
    ), seated AS (
      INSERT INTO booking_traveller (id, booking_id, seq, person_id, type, room_type_id, state, details_due_on)
      SELECT seat.id, booked.id, seat.seq, seat.person_id, seat.type, seat.room_type_id, 'active', ${detailsDue(departure)}::date
      FROM booked, unnest(${seats.map(newId)}::uuid[], ${seats.map((seat) => seat.personId)}::uuid[],
                          ${seats.map((seat) => seat.type)}::text[], ${seats.map((seat) => seat.roomTypeId)}::uuid[])
        WITH ORDINALITY AS seat (id, person_id, type, room_type_id, seq)
    ), scheduled AS (${writeSchedule(quote)})
    INSERT INTO lifecycle_event (entity, entity_id, "to", actor)
    SELECT 'booking', id, 'awaiting_deposit', ${ctx.actor} FROM booked`);
  return written === 1;
}

function detailsDue({ startsOn, timeZone }: DepartureFacts): LocalDate {
  return detailsWantedBy(startsOn, localDateOf(clock.now(), timeZone));
}
