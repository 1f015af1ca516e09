import { isAllowed } from "@/lib/booking/booking";
import type { CheckoutDetails } from "@/lib/booking/checkout/check-contact";
import type { Booked, Order } from "@/lib/booking/checkout/order";
import { peopleOf } from "@/lib/booking/checkout/people-of";
import { writeSchedule } from "@/lib/booking/checkout/write-schedule";
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

  const newcomer = await standIn(ctx, details, existing);
  const seats = details.travellers.map((traveller, at) => ({
    ...traveller,
    personId: (at === 0 && newcomer) || (existing.travellers[at]?.personId ?? existing.personId),
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
 * Who said "I am the first traveller" and says no longer so: the first seat goes to somebody new, so that nobody's answers
 * become the contact's. Who says so only now has the seat's person under the contact's name, and nobody is left without a seat.
 * @returns the new person's id; null where the seat stays whose it was.
 */
async function standIn(
  ctx: Context,
  details: CheckoutDetails,
  { personId, travellers: [first] }: Existing,
): Promise<string | null> {
  if (details.leadTravels || first?.personId !== personId) return null;
  const newcomer = newId();
  await ctx.db.bookingTraveller.updateMany({
    where: { id: first.id },
    data: { personId: newcomer },
  });
  return newcomer;
}
