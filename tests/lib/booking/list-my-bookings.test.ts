import { beforeAll, expect, test } from "vitest";
import { saveCompanion } from "@/lib/account/save-companion";
import { speakFor } from "@/lib/account/speak-for";
import { completeTravellers } from "@/lib/booking/complete-travellers";
import { getBooking } from "@/lib/booking/get-booking";
import { listMyBookings } from "@/lib/booking/list-my-bookings";
import { returnToCheckout } from "@/lib/booking/return-to-checkout";
import { startPayment } from "@/lib/booking/start-payment";
import { newId } from "@/lib/ids";
import { showForm } from "@/lib/privacy/show-form";
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

async function companionOf(accountId: string, birthDate?: string): Promise<string> {
  const { token: formToken } = await showForm(as(accountId), "companions");
  const typed = { given: "Bo", surname: "Lind", ...(birthDate ? { birthDate } : {}) };
  return (await saveCompanion(as(accountId), { formToken, seen: "", ...typed })).companionId;
}

test("P43: who travels first themselves is nobody they had chosen before they said so", async () => {
  const who = await customer();
  const companionId = await companionOf(who, "1980-02-03");
  const { holdToken, holdId } = await shop.held({ daysAhead: 220 });
  const order = orderOf(holdToken, { leadTravels: "on", travellers: [{ companionId }, {}] });
  await startPayment(as(who), order);
  const dates = await shop.one(
    "SELECT count(*)::int FROM vault.birth_date d JOIN booking b ON b.person_id = d.person_id WHERE b.hold_id = $1",
    [holdId],
  );
  expect(dates).toBe(0);
});

test("P43: somebody chosen from the account takes a place with what is theirs, and never that of who booked", async () => {
  const who = await customer();
  await bookedBy(who, 240);
  const companionId = await companionOf(who);
  const [{ bookingToken = "" } = {}] = await listMyBookings(as(who));
  const { travellers } = await getBooking(as(who), { bookingToken });
  const { token: formToken } = await showForm(as(who), "booking-travellers");
  const seat = (at: number, more: object) =>
    completeTravellers(as(who), {
      ...{ bookingToken, formToken },
      travellers: [{ travellerId: travellers[at]?.id ?? "", ...more }],
    });
  await seat(1, { given: "Zoë", surname: "Quist", birthDate: "1981-01-02" });
  await expect(seat(0, { companionId })).rejects.toMatchObject({
    fields: { "travellers[0].companionId": [expect.any(String)] },
  });
  for (const birthDate of ["1981-01-02", undefined])
    await expect(seat(1, { companionId, birthDate })).rejects.toMatchObject({
      fields: { "travellers[0].birthDate": [expect.any(String)] },
    });
  await seat(1, { companionId, birthDate: "1990-03-04" });
  const seen = await getBooking(as(who), { bookingToken });
  expect(seen.travellers[1]).toMatchObject({ given: "Bo", birthDate: "1990-03-04" });
});

test("a guest who comes back from Stripe signed in has the booking in their account", async () => {
  const who = await customer();
  const { holdToken } = await shop.held({ daysAhead: 230 });
  await startPayment(shop.database.open("booking"), orderOf(holdToken));
  await returnToCheckout(shop.database.open("booking"), { holdToken });
  await startPayment(as(who), orderOf(holdToken));
  expect(await shop.one("SELECT how FROM account_person WHERE account_id = $1", [who])).toBe(
    "booked",
  );
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
