import { type HoldFacts, wasBooked } from "@/lib/availability/availability";
import { findFlagged } from "@/lib/billing/find-flagged";
import { dueNow } from "@/lib/booking/checkout/due-now";
import { findHold } from "@/lib/booking/record/find-by-token";
import { findPartPaid } from "@/lib/booking/record/find-part-paid";
import type { DepartureFacts } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { getQuote } from "@/lib/pricing/get-quote";
import type { PricedQuote } from "@/lib/pricing/pricing";
import { readPerson } from "@/lib/privacy/read-person";
import { type FormOnScreen, showForm } from "@/lib/privacy/show-form";

/** Everything that the checkout shows. */
export type Checkout = {
  /**
   * open: the clock runs. lapsed: the form still works and tries to take the same places again. paying: Stripe's page is open
   * elsewhere. booked, or paid other than was asked: see `bookingToken`.
   */
  state: "open" | "lapsed" | "paying" | "booked";
  bookingToken: string | null;
  hold: HoldFacts;
  departure: DepartureFacts;
  quote: PricedQuote;
  dueNowMinor: bigint;
  /** Binds what the form collects to the version on the screen (P47). */
  formToken: string;
  policyVersion: number;
  /** What the form asks, and why (P5). */
  fields: FormOnScreen["fields"];
  /** Of who came back from Stripe; address and phone are kept too, but nobody here may read them (P12, P13). */
  known: { given: string; surname: string; email: string } | null;
};

/**
 * The checkout of a hold, by the token in its address: no cookie and no account (P17).
 * @throws DomainError not_found
 */
export async function getCheckout(ctx: Context, input: { holdToken: string }): Promise<Checkout> {
  const hold = await findHold(ctx, input.holdToken);
  const quote = await getQuote(ctx, { quoteId: hold.quoteId });
  const [departure, booking] = await Promise.all([
    getDeparture(ctx, quote.departureCode),
    ctx.db.booking.findUnique({
      where: { holdId: hold.id },
      select: { id: true, status: true, personId: true, linkEpoch: true },
    }),
  ]);
  const form = await showForm(ctx, "checkout");
  return {
    state: booking && (await isElsewhere(ctx, hold, booking)) ? "booked" : stateOf(hold),
    bookingToken: booking ? linkToken("booking", booking.id, booking.linkEpoch) : null,
    hold,
    departure,
    quote,
    dueNowMinor: dueNow(quote),
    formToken: form.token,
    policyVersion: form.policyVersion,
    fields: form.fields,
    known: booking ? await findKnown(ctx, booking.personId) : null,
  };
}

/** Another amount came than was asked: what becomes of that, and of its places, stands on the page of the booking (rule 47). */
async function isElsewhere(
  ctx: Context,
  { status }: HoldFacts,
  booking: { id: string; status: string },
): Promise<boolean> {
  if (status !== "paying") return false;
  const flagged = await findFlagged(ctx, { bookingId: booking.id });
  return flagged !== null || (await findPartPaid(ctx, booking)) !== null;
}

function stateOf({ status, lapsed }: HoldFacts): Checkout["state"] {
  if (wasBooked(status)) return "booked";
  if (status === "paying") return "paying";
  return status === "active" && !lapsed ? "open" : "lapsed";
}

async function findKnown(ctx: Context, personId: string): Promise<Checkout["known"]> {
  const person = (await readPerson(ctx, { personIds: [personId], groups: ["name", "email"] })).get(
    personId,
  );
  return person?.name && person.email ? { ...person.name, email: person.email } : null;
}
