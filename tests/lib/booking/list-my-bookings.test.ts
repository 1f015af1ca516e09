import { beforeAll, expect, test } from "vitest";
import { speakFor } from "@/lib/account/speak-for";
import { getBooking } from "@/lib/booking/get-booking";
import { listMyBookings } from "@/lib/booking/list-my-bookings";
import { startPayment } from "@/lib/booking/start-payment";
import { newId } from "@/lib/ids";
import { customer } from "@/tests/lib/account/arrange";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const as = (accountId: string) => shop.database.open("booking", accountId);
let mine = "";

beforeAll(async () => {
  mine = await customer();
});

async function bookedBy(accountId: string, daysAhead: number) {
  const { holdToken, holdId } = await shop.held({ daysAhead });
  await startPayment(as(accountId), orderOf(holdToken));
  await shop.stripe.pay((await shop.paymentOf(holdId)).session_id);
  await shop.work();
}

test("a booking that is made while signed in belongs to the account, and nothing else of it changes", async () => {
  await bookedBy(mine, 200);
  const [booking, ...others] = await listMyBookings(as(mine));
  expect(others).toEqual([]);
  expect(booking).toMatchObject({ phase: "upcoming", travellers: 2 });
  const found = await getBooking(shop.database.open("booking"), {
    bookingToken: booking?.bookingToken ?? "",
  });
  expect(found.ref).toBe(booking?.ref);
  const how = await shop.one("SELECT how FROM account_person WHERE account_id = $1", [mine]);
  expect(how).toBe("booked");
});

test("the next trip stands first, with what is due and who is still to be named", async () => {
  await bookedBy(mine, 150);
  const bookings = await listMyBookings(as(mine));
  expect(bookings.map(({ daysAway }) => daysAway > 0)).toEqual([true, true]);
  expect(bookings[0]?.daysAway).toBeLessThan(bookings[1]?.daysAway ?? 0);
  for (const booking of bookings) {
    expect(booking.detailsDueOn).not.toBeNull();
    expect(booking.due?.minor).toBeGreaterThan(0n);
  }
});

test("stranger: a guest's booking and another's are not in it, until the account speaks for their people", async () => {
  const before = await listMyBookings(as(mine));
  const guest = await shop.received();
  const other = await customer();
  expect(await listMyBookings(as(other))).toEqual([]);
  expect(await listMyBookings(as(newId()))).toEqual([]);
  expect(await listMyBookings(as(mine))).toEqual(before);
  const personId = String(
    await shop.one("SELECT person_id FROM booking WHERE hold_id = $1", [guest.holdId]),
  );
  await speakFor(as(other), { accountId: other, personIds: [personId], how: "joined" });
  expect(await listMyBookings(as(other))).toMatchObject([{ personId }]);
});

test("P10: travellers are filled in from the account of who books, and another's are not there to choose", async () => {
  const { holdToken } = await shop.held();
  const order = orderOf(holdToken, { travellers: [{}, { companionId: newId() }] });
  await expect(startPayment(as(mine), order)).rejects.toMatchObject({ code: "not_found" });
});
