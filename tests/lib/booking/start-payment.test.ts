import { expect, test } from "vitest";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { settlePayment } from "@/lib/billing/settle-payment";
import { getBooking } from "@/lib/booking/get-booking";
import { getCheckout } from "@/lib/booking/get-checkout";
import { holdPlaces } from "@/lib/booking/hold-places";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { startPayment } from "@/lib/booking/start-payment";
import { partyOf, useCatalogue } from "@/tests/support/catalogue";
import { useDatabase } from "@/tests/support/database";
import { useMailbox } from "@/tests/support/mailbox";
import { orderOf } from "@/tests/support/order";
import { useStripe } from "@/tests/support/stripe";
import { runWorker } from "@/tests/support/worker";

const database = useDatabase("catalogue");
const catalogue = useCatalogue(database);
const stripe = useStripe();
const mailbox = useMailbox();

async function held(adults = 2) {
  const departure = await catalogue.departure(120);
  const { holdToken } = await holdPlaces(database.open("booking"), partyOf(departure, adults));
  return { departure, holdToken };
}

async function latestPayment() {
  const { rows } = await database.owner.query(
    "SELECT * FROM payment ORDER BY created_at DESC LIMIT 1",
  );
  return rows[0];
}

test("rule 43: a paid session books the places, once, whoever hears of it first", async () => {
  const { departure, holdToken } = await held();
  const booking = database.open("booking");
  const { url } = await startPayment(booking, orderOf(holdToken));
  expect(url).toContain("/c/pay/");
  expect((await getCheckout(booking, { holdToken })).state).toBe("paying");

  const payment = await latestPayment();
  await stripe.pay(payment.session_id);
  const payments = database.open("payment");
  expect(await settlePayment(payments, { paymentId: payment.id })).toBe("confirmed");
  expect(await settlePayment(payments, { paymentId: payment.id })).toBe("confirmed");
  expect(await runWorker(database.owner)).toEqual([
    ...["payment.confirmed", "booking.bills_due", "notice.queued"],
  ]);

  expect(await mailbox.messages()).toMatchObject([
    {
      To: [{ Address: "ana@example.com" }],
      Attachments: 2,
      Subject: expect.stringMatching(/^Booked: /),
    },
  ]);

  const { bookingToken, state } = await getCheckout(booking, { holdToken });
  expect(state).toBe("booked");
  const seen = await getBooking(booking, { bookingToken: bookingToken ?? "" });
  expect(seen.status).toBe("confirmed");
  expect(seen.account.paidMinor).toBe(payment.amount_minor ? BigInt(payment.amount_minor) : 0n);
  expect(seen.lead).toEqual({ given: "Ana", email: "ana@example.com" });
  expect(seen.travellers).toMatchObject([
    { given: "Ana", surname: "Núñez", complete: false },
    { given: null },
  ]);
  const { rows } = await database.owner.query(
    "SELECT sum(booked)::int AS booked, sum(held)::int AS held FROM inventory_pool WHERE departure_id = $1 AND name = 'Places'",
    [departure.id],
  );
  expect(rows).toEqual([{ booked: 2, held: 0 }]);
});

test("rule 11: sent twice at once, the form leads to one session", async () => {
  const { holdToken } = await held();
  const answers = await Promise.all(
    [1, 2, 3].map(() => startPayment(database.open("booking"), orderOf(holdToken))),
  );
  expect(new Set(answers.map(({ url }) => url)).size).toBe(1);
});

test("rules 6 and 12: who comes back can change and pay again, and nobody can pay into the old session", async () => {
  const { holdToken } = await held();
  const booking = database.open("booking");
  await startPayment(booking, orderOf(holdToken));
  const first = await latestPayment();
  await returnToCheckout(booking, { holdToken });
  expect(await stripe.pay(first.session_id).catch((error: Error) => error)).toBeTruthy();

  const checkout = await getCheckout(booking, { holdToken });
  expect(checkout.state).toBe("open");
  expect(checkout.known).toEqual({ given: "Ana", surname: "Núñez", email: "ana@example.com" });
  expect(checkout.hold.secondsLeft).toBeGreaterThan(590);
  await startPayment(
    booking,
    orderOf(holdToken, {
      given: "Anna",
      street: undefined,
      city: undefined,
      state: undefined,
      postalCode: undefined,
      country: undefined,
    }),
  );
  const second = await latestPayment();
  expect(second.id).not.toBe(first.id);
  await stripe.pay(second.session_id);
  await settlePayment(database.open("payment"), { paymentId: second.id });
  await runWorker(database.owner);
  expect((await getCheckout(booking, { holdToken })).state).toBe("booked");
});

test("rule 39: a webhook that never came is asked for, and a session that ended frees the places", async () => {
  const paid = await held();
  await startPayment(database.open("booking"), orderOf(paid.holdToken));
  await stripe.pay((await latestPayment()).session_id);
  const left = await held();
  await startPayment(database.open("booking"), orderOf(left.holdToken));
  await database.owner.query("UPDATE payment SET created_at = now() - interval '1 hour'");
  await database.owner.query(
    "UPDATE hold SET expires_at = now() - interval '30 minutes', hard_limit_at = now() - interval '20 minutes' WHERE status = 'paying'",
  );
  await stripe.advanceClock(40 * 60);
  await reconcilePayments(database.open("payment"));
  await runWorker(database.owner);

  expect((await getCheckout(database.open("booking"), paid)).state).toBe("booked");
  expect((await getCheckout(database.open("booking"), left)).state).toBe("lapsed");
  await stripe.reset();
  const { rows } = await database.owner.query(
    "SELECT sum(held)::int AS held FROM inventory_pool WHERE departure_id = $1",
    [left.departure.id],
  );
  expect(rows).toEqual([{ held: 0 }]);
});

test("nothing about the person reaches Stripe (P23)", async () => {
  const { holdToken } = await held();
  await startPayment(database.open("booking"), orderOf(holdToken));
  const { sessions } = await stripe.sessions();
  const all = JSON.stringify(sessions);
  for (const word of ["Ana", "Núñez", "ana@example.com", "Example Street"])
    expect(all).not.toContain(word);
});
