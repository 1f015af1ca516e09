import { type HoldFacts, wasBooked } from "@/lib/availability/availability";
import { convertHold } from "@/lib/availability/convert-hold";
import { startPaying } from "@/lib/availability/start-paying";
import { createPayment } from "@/lib/billing/create-payment";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { bookHeldPlaces } from "@/lib/booking/checkout/book-held-places";
import { checkContact } from "@/lib/booking/checkout/check-contact";
import { dueNow } from "@/lib/booking/checkout/due-now";
import type { Booked } from "@/lib/booking/checkout/order";
import { settleBasket } from "@/lib/booking/checkout/settle-basket";
import { findOpenPayment, unfreeze } from "@/lib/booking/checkout/unfreeze";
import { fillTravellers } from "@/lib/booking/record/fill-travellers";
import { findHold } from "@/lib/booking/record/find-by-token";
import { makeFirm } from "@/lib/booking/record/make-firm";
import type { StartPayment } from "@/lib/booking/schema";
import { stillLeaves } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import { type Context, visitor } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { readFormToken } from "@/lib/privacy/form-token";

/**
 * The checkout's form. Collects what policy version on the screen asks for, notes the booking and the intent to be paid in one
 * transaction, freezes the basket (rule 11) and leads to Stripe's page. A hold that lapsed meanwhile is taken again first, at the
 * current price. Sent twice, it leads to the same page. Where nothing is to pay, the booking is confirmed at once.
 * @returns where to go: Stripe's page, or the booking once it is paid.
 * @throws DomainError not_found; invalid beside the fields; lapsed; price_changed when there is a new price to look at;
 *   sold_out or held_by_others; unavailable while Stripe cannot be reached: then nothing was charged and the places are held.
 */
export async function startPayment(ctx: Context, input: StartPayment): Promise<{ url: string }> {
  const hold = await findHold(ctx, input.holdToken);
  if (wasBooked(hold.status)) return { url: await bookingUrl(ctx, hold.id) };
  if (hold.status !== "paying") return await begin(ctx, input, hold);
  const resumed = await resume(ctx, hold.id);
  if (resumed) return resumed;
  const free = await unfreeze(ctx, { holdId: hold.id });
  if (free.status === "paying") throw refused();
  return await begin(ctx, input, free);
}

async function begin(ctx: Context, input: StartPayment, hold: HoldFacts): Promise<{ url: string }> {
  const holdId = hold.id;
  const form = await readFormToken(ctx, { token: input.formToken, point: "checkout" });
  const { quoteId, quote } = await settleBasket(ctx, {
    hold,
    extras: input.extras,
    code: input.code ?? null,
    intent: input.intent,
  });
  const departure = await getDeparture(ctx, quote.departureCode);
  if (!stillLeaves(departure.status)) throw withdrawn();
  // Only an address that is left out may be one that is kept already.
  const returning = !input.street && (await findBooking(ctx, holdId)) !== null;
  const travellers = await fillTravellers(ctx, input.travellers, {
    leadTravels: input.leadTravels === "on",
  });
  const details = checkContact({
    ...{ form, departure, quote, returning },
    input: { ...input, travellers },
  });

  const accountId = ctx.actor === visitor ? null : ctx.actor;
  const order = { holdId, quoteId, quote, form, details, departure, accountId };
  const amountMinor = dueNow(quote);
  const noted = await ctx.transaction(async (inner) => {
    if (!(await startPaying(inner, { holdId }))) return null;
    const booked = await bookHeldPlaces(inner, order);
    if (amountMinor === 0n) return await confirmUnpaid(inner, holdId, booked);
    return await createPayment(inner, {
      ...{ ...booked, kind: "checkout", holdId, amountMinor, currency: quote.currency },
    });
  });
  const opened = noted
    ? await openCheckoutSession(ctx, { paymentId: noted.id, noted })
    : await resume(ctx, holdId);
  if (!opened) throw refused();
  return { url: opened.url };
}

/** Nothing is to pay, and Stripe charges no nothing: the booking is firm as it is made. */
async function confirmUnpaid(
  ctx: Context,
  holdId: string,
  { bookingId: id, personId }: Booked,
): Promise<null> {
  await convertHold(ctx, { holdId });
  await makeFirm(ctx, { id, status: "awaiting_deposit", holdId, personId }, null);
  return null;
}

// Sent twice, or sent again after Stripe could not be reached: the payment that was begun is carried on. Null when Stripe never
// made a page for it and will not any more.
async function resume(ctx: Context, holdId: string): Promise<{ url: string } | null> {
  const payment = await findOpenPayment(ctx, holdId);
  if (!payment) return { url: await bookingUrl(ctx, holdId) };
  const opened = await openCheckoutSession(ctx, { paymentId: payment.id });
  return opened && { url: opened.url };
}

function withdrawn(): DomainError {
  return new DomainError(
    "sold_out",
    "This departure has been withdrawn, so it cannot be booked any more. Nothing was charged. The vacation leaves on other days as well.",
  );
}

function refused(): DomainError {
  return new DomainError(
    "unavailable",
    "The payment page does not take this payment. Nothing was charged. Please send the form again, or ask our support.",
  );
}

type BookingLink = { id: string; linkEpoch: number };

async function findBooking(ctx: Context, holdId: string): Promise<BookingLink | null> {
  const [booking] = await ctx.db.$queryRaw<BookingLink[]>`
    SELECT id, link_epoch AS "linkEpoch" FROM booking WHERE hold_id = ${holdId}::uuid`;
  return booking ?? null;
}

async function bookingUrl(ctx: Context, holdId: string): Promise<string> {
  const booking = await findBooking(ctx, holdId);
  return booking
    ? `${env.APP_URL}${paths.booking(linkToken("booking", booking.id, booking.linkEpoch))}`
    : env.APP_URL;
}
