import { ensureCustomer } from "@/lib/billing/create-payment";
import { detailsDueDays, isAllowed } from "@/lib/booking/booking";
import type { CheckoutDetails } from "@/lib/booking/checkout/check-contact";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId, newReference } from "@/lib/ids";
import type { PricedQuote } from "@/lib/pricing/pricing";
import { collectPerson } from "@/lib/privacy/collect-person";
import { correctPerson } from "@/lib/privacy/correct-person";
import type { ShownForm } from "@/lib/privacy/form-token";
import type { PersonInput } from "@/lib/privacy/privacy";

type Order = {
  holdId: string;
  quoteId: string;
  quote: PricedQuote;
  form: ShownForm;
  details: CheckoutDetails;
  departure: DepartureFacts;
};

/** What a payment needs to know of the booking that it is for. */
type Booked = { bookingId: string; customerId: string; personId: string; policyVersion: number };

/**
 * Notes the booking of held places, its people bound to the version that they were shown (P47), and what is due when; for who
 * comes back from Stripe the booking that there is, corrected. Each booking of a guest is a person of its own: an address that
 * somebody typed proves nothing.
 */
export async function bookHeldPlaces(ctx: Context, order: Order): Promise<Booked> {
  const existing = await ctx.db.booking.findUnique({
    where: { holdId: order.holdId },
    include: { travellers: { orderBy: { seq: "asc" } } },
  });
  return existing ? await rebook(ctx, order, existing) : await book(ctx, order);
}

async function book(ctx: Context, order: Order): Promise<Booked> {
  const { quote, form, details, departure } = order;
  const personId = newId();
  const seats = details.travellers.map((traveller, at) => ({
    ...traveller,
    personId: at === 0 && details.leadTravels ? personId : newId(),
  }));
  await collectPerson(ctx, { form, people: peopleOf(personId, details, seats) });
  const customerId = await ensureCustomer(ctx, personId);
  const id = newId();
  const { departureId, editionId, cancellationTermsId, bookingTermsId, currency, totalMinor } =
    quote;
  await ctx.db.booking.createMany({
    data: [
      {
        ...{
          id,
          personId,
          customerId,
          departureId,
          editionId,
          cancellationTermsId,
          bookingTermsId,
          currency,
          totalMinor,
        },
        ref: newReference(),
        quoteId: order.quoteId,
        holdId: order.holdId,
        policyVersion: form.version.number,
        status: "awaiting_deposit",
      },
    ],
  });
  await ctx.db.bookingTraveller.createMany({
    data: seats.map((seat, at) => ({
      id: newId(),
      bookingId: id,
      seq: at + 1,
      personId: seat.personId,
      type: seat.type,
      roomTypeId: seat.roomTypeId,
      state: "active",
      detailsDueOn: detailsDue(departure),
    })),
  });
  await schedule(ctx, id, quote);
  await record(ctx, { entity: "booking", entityId: id, from: null, to: "awaiting_deposit" });
  return { bookingId: id, customerId, personId, policyVersion: form.version.number };
}

type Existing = {
  id: string;
  policyVersion: number;
  personId: string;
  customerId: string;
  status: string;
  travellers: { id: string; personId: string }[];
};

// A party cannot change within a hold, so the places are the same; people, price and schedule may differ.
async function rebook(ctx: Context, order: Order, existing: Existing): Promise<Booked> {
  const { quote, form, details } = order;
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
  await ctx.db.booking.updateMany({
    where: { id: existing.id },
    data: {
      quoteId: order.quoteId,
      totalMinor: quote.totalMinor,
      editionId: quote.editionId,
      cancellationTermsId: quote.cancellationTermsId,
      bookingTermsId: quote.bookingTermsId,
      status: "awaiting_deposit",
    },
  });
  await ctx.db.paymentScheduleLine.deleteMany({ where: { bookingId: existing.id } });
  await schedule(ctx, existing.id, quote);
  if (existing.status !== "awaiting_deposit") {
    await record(ctx, {
      entity: "booking",
      entityId: existing.id,
      from: existing.status,
      to: "awaiting_deposit",
    });
  }
  const { id: bookingId, customerId, personId, policyVersion } = existing;
  return { bookingId, customerId, personId, policyVersion };
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

type Seat = CheckoutDetails["travellers"][number] & { personId: string };

/** The contact and the travellers, one entry each: who does both has the answers to both. */
function peopleOf(leadId: string, details: CheckoutDetails, seats: readonly Seat[]): PersonInput[] {
  const travelling = seats.find(({ personId }) => personId === leadId);
  const lead: PersonInput = {
    personId: leadId,
    provenance: "self",
    about: travelling ? ["contact", "traveller"] : ["contact"],
    values: { ...travelling?.values, ...details.lead },
  };
  const others = seats
    .filter(({ personId }) => personId !== leadId)
    .map(
      ({ personId, values }): PersonInput => ({
        personId,
        values,
        provenance: { third: leadId },
        about: ["traveller"],
      }),
    );
  return [lead, ...others];
}

async function schedule(ctx: Context, bookingId: string, quote: PricedQuote): Promise<void> {
  await ctx.db.paymentScheduleLine.createMany({
    data: quote.schedule.map(({ kind, amountMinor, dueOn }, at) => ({
      ...{ bookingId, kind, amountMinor },
      seq: at + 1,
      dueOn: toDateColumn(dueOn),
    })),
  });
}

/** Never in the past (rule 102). */
function detailsDue({ startsOn, timeZone }: DepartureFacts): Date {
  const wanted = addDays(startsOn, -detailsDueDays);
  const today = localDateOf(clock.now(), timeZone);
  return toDateColumn(wanted > today ? wanted : today);
}
