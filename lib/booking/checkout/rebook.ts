import { isAllowed } from "@/lib/booking/booking";
import type { CheckoutDetails } from "@/lib/booking/checkout/check-contact";
import type { Booked, Order } from "@/lib/booking/checkout/order";
import { peopleOf } from "@/lib/booking/checkout/people-of";
import { writeSchedule } from "@/lib/booking/checkout/write-schedule";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { collectPerson } from "@/lib/privacy/collect-person";
import { correctPerson } from "@/lib/privacy/correct-person";

type Existing = {
  id: string;
  policyVersion: number;
  personId: string;
  customerId: string;
  status: string;
  travellers: { id: string; personId: string }[];
};

/**
 * The booking that there is, corrected by who comes back from Stripe. A party cannot change within a hold, so the places are
 * the same; people, price and schedule may differ.
 * @throws DomainError conflict when the booking is over.
 */
export async function rebook(ctx: Context, order: Order): Promise<Booked> {
  const { form, details } = order;
  const existing = await ctx.db.booking.findUniqueOrThrow({
    where: { holdId: order.holdId },
    include: { travellers: { orderBy: { seq: "asc" } } },
  });
  if (!isAllowed("pay", existing.status))
    throw new DomainError("conflict", "This booking is over, so it can no longer be paid for.");

  const { seated, newcomer } = await seatFirst(ctx, details, existing);
  const seats = details.travellers.map((traveller, at) => ({
    ...traveller,
    personId: at === 0 ? seated : (existing.travellers[at]?.personId ?? existing.personId),
  }));
  const people = peopleOf(existing.personId, details, seats);
  await collectPerson(ctx, { form, people: people.filter((one) => one.personId === newcomer) });
  await correctPerson(ctx, { form, people: people.filter((one) => one.personId !== newcomer) });
  await rewrite(ctx, order, existing);
  const { id: bookingId, customerId, personId, policyVersion } = existing;
  return { bookingId, customerId, personId, policyVersion };
}

async function rewrite(ctx: Context, { quoteId, quote }: Order, existing: Existing): Promise<void> {
  await ctx.db.paymentScheduleLine.deleteMany({ where: { bookingId: existing.id } });
  await ctx.db.$executeRaw(sql`
    WITH booked AS (
      UPDATE booking SET quote_id = ${quoteId}::uuid, total_minor = ${quote.totalMinor}, edition_id = ${quote.editionId}::uuid,
             cancellation_terms_id = ${quote.cancellationTermsId}::uuid, booking_terms_id = ${quote.bookingTermsId}::uuid,
             status = 'awaiting_deposit'
      WHERE id = ${existing.id}::uuid RETURNING id
    ), scheduled AS (${writeSchedule(quote)})
    INSERT INTO lifecycle_event (entity, entity_id, "from", "to", actor)
    SELECT 'booking', id, ${existing.status}, 'awaiting_deposit', ${ctx.actor}
    FROM booked WHERE ${existing.status} <> 'awaiting_deposit'`);
}

/**
 * Who ticked "I am the first traveller" and does so no longer, or only now: the first seat goes to somebody new, so that nobody's
 * answers become the contact's, or to the contact. Who had it is forgotten as a traveller.
 * @returns whose the first seat is, and whether they are new.
 */
async function seatFirst(
  ctx: Context,
  { leadTravels }: CheckoutDetails,
  { personId, travellers: [first] }: Existing,
): Promise<{ seated: string; newcomer: string | null }> {
  const had = first?.personId ?? personId;
  if (leadTravels === (had === personId)) return { seated: had, newcomer: null };
  const newcomer = leadTravels ? null : newId();
  const seated = newcomer ?? personId;
  await ctx.db.bookingTraveller.updateMany({
    where: { id: first?.id ?? "" },
    data: { personId: seated },
  });
  await emit(ctx, "traveller.unseated", { personId: had });
  return { seated, newcomer };
}
