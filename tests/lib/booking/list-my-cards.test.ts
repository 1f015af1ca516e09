import { expect, test } from "vitest";
import { endLostCards } from "@/lib/billing/end-lost-cards";
import { listKeptCards } from "@/lib/billing/list-kept-cards";
import { settlePayment } from "@/lib/billing/settle-payment";
import { eraseBooking, planBookingErasure } from "@/lib/booking/erase-booking";
import { listMyCards } from "@/lib/booking/list-my-cards";
import { removeCard } from "@/lib/booking/remove-card";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { holders } from "@/lib/worker/holders";
import { useCollecting } from "@/tests/support/collecting";
import { useCustomers } from "@/tests/support/customers";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);
const collecting = useCollecting(shop);

const cardsOf = (accountId: string) =>
  listMyCards(database.open("booking", accountId), (bookingIds) =>
    listKeptCards(database.open("payment", accountId), { bookingIds }),
  );

/** A customer who booked with their address and keeps a card for it. */
async function keeping() {
  const email = `${newId()}@example.com`;
  const { payment } = await shop.paying({}, { email });
  await shop.stripe.pay(payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: payment.id });
  const { accountId } = await customers.joined(email);
  await shop.work();
  const bookingId = payment.booking_id;
  const visit = { bookingId, bookingToken: linkToken("booking", bookingId, 1) };
  await collecting.saved(visit);
  return { ...visit, accountId };
}

test("P11, rule 115: an account shows the cards that are kept for its bookings, and a stranger’s account none of them", async () => {
  const mine = await keeping();
  expect(await cardsOf(mine.accountId)).toMatchObject([
    { brand: "visa", lastFour: "4242", bookingToken: mine.bookingToken },
  ]);
  const stranger = await customers.joined();
  await shop.work();
  expect(await cardsOf(stranger.accountId)).toEqual([]);
  await removeCard(database.open("booking"), mine);
  await shop.work();
  expect(await cardsOf(mine.accountId)).toEqual([]);
});

test("P43: whoever is erased leaves no card behind, at Stripe neither", async () => {
  const visit = await shop.firm();
  const card = await collecting.saved(visit);
  // A balance is open, so that some of what is known of them stays; of the card nothing does.
  const ref = String(await shop.one("SELECT ref FROM booking WHERE id = $1", [visit.bookingId]));
  const rights = database.open("rights");
  const { hash: planHash } = await planBookingErasure(rights, holders, { ref });
  await eraseBooking(rights, holders, { ref, planHash });
  await shop.work();
  await Promise.all([1, 2].map(() => endLostCards(database.open("payment"))));
  await shop.work();
  expect(await collecting.cardsOf(visit)).toMatchObject([
    { status: "ended", ended_why: "erased", forgotten_at: expect.any(Date) },
  ]);
  expect(await stripeClient().customers.retrieve(card.stripe_customer_id)).toMatchObject({
    deleted: true,
  });
});
