import { expireHolds } from "@/lib/availability/expire-holds";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { settlePayment } from "@/lib/billing/settle-payment";
import { checkPayment } from "@/lib/booking/check-payment";
import { expireUnpaidBookings } from "@/lib/booking/end-unpaid-booking";
import { giveUpCheckout } from "@/lib/booking/give-up-checkout";
import { holdPlaces } from "@/lib/booking/hold-places";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { startPayment } from "@/lib/booking/start-payment";
import { env } from "@/lib/env";
import { workOff } from "@/tests/races/payment-expiry/work-off";
import { signPayload } from "@/tests/sandbox/stripe/webhooks/sign-payload";
import { partyOf, type Sold } from "@/tests/support/catalogue";
import type { useDatabase } from "@/tests/support/database";
import { orderOf } from "@/tests/support/order";
import type { Random } from "@/tests/support/random";
import type { useStripe } from "@/tests/support/stripe";
import { stripeEvents } from "@/tests/support/stripe-books";

/** What one trial is about. */
export type Scene = {
  database: ReturnType<typeof useDatabase>;
  stripe: ReturnType<typeof useStripe>;
  random: Random;
  departure: Sold;
  holdToken: string;
  bookingToken: string;
  /** The first payment and its session. */
  paymentId: string;
  sessionId: string;
};

export const stripeAccount = { url: env.STRIPE_API_URL ?? "", secretKey: env.STRIPE_SECRET_KEY };

/** Everything that may happen around the end of a session, at any moment, and more than once. */
export const actors: Record<string, (scene: Scene) => Promise<unknown>> = {
  "the traveller pays": ({ stripe, sessionId }) => stripe.pay(sessionId),
  "a card is declined": ({ stripe, sessionId }) =>
    stripe.pay(sessionId, { number: "4000 0000 0000 0002" }),
  "the traveller comes back": ({ database, holdToken }) =>
    returnToCheckout(database.open("booking"), { holdToken }),
  "the traveller comes back and pays anew": async ({ database, stripe, holdToken }) => {
    await returnToCheckout(database.open("booking"), { holdToken });
    const { url } = await startPayment(database.open("booking"), orderOf(holdToken));
    const session = /cs_test_\w+/.exec(url)?.[0];
    if (session) await stripe.pay(session);
  },
  "the traveller gives up": ({ database, holdToken }) =>
    giveUpCheckout(database.open("booking"), { holdToken }),
  "the traveller looks at the booking": ({ database, bookingToken }) =>
    checkPayment(database.open("payment"), { bookingToken }),
  "the session's time is over": ({ stripe }) => stripe.advanceClock(32 * 60),
  "events arrive": deliverEvents,
  "lapsed holds are swept": ({ database }) => expireHolds(database.open("booking")),
  "unpaid bookings are swept": ({ database }) => expireUnpaidBookings(database.open("booking")),
  "payments are reconciled": ({ database }) => reconcilePayments(database.open("payment")),
  "the payment is settled": ({ database, paymentId }) =>
    settlePayment(database.open("payment"), { paymentId }),
  "a worker works": ({ database }) => workOff(database.owner),
  "somebody else wants the places": ({ database, departure }) =>
    holdPlaces(database.open("booking"), partyOf(departure, 2)),
};

/** Some of the events so far, in any order, some of them twice. */
async function deliverEvents({ database, random }: Scene): Promise<void> {
  const events = await stripeEvents(stripeAccount);
  const some = events.filter(() => random.chance(0.7));
  for (const rawBody of random.shuffle([...some, ...some.filter(() => random.chance(0.3))])) {
    const time = Math.floor(Date.now() / 1000);
    const signature = signPayload(rawBody, env.STRIPE_WEBHOOK_SECRET, time);
    await receiveStripeEvent(database.open("payment"), { rawBody, signature });
  }
}
