import { expect, test } from "vitest";
import { completeTravellers } from "@/lib/booking/complete-travellers";
import { eraseBooking, planBookingErasure } from "@/lib/booking/erase-booking";
import { getBooking } from "@/lib/booking/get-booking";
import { linkToken } from "@/lib/crypto/link-token";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { Purpose } from "@/lib/policy/purposes";
import { endHolds } from "@/lib/privacy/end-holds";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { readPerson } from "@/lib/privacy/read-person";
import { showForm } from "@/lib/privacy/show-form";
import { holders } from "@/lib/worker/holders";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const rights = () => database.open("rights");
const today = localDateOf(new Date());
// Inside the window of the final payment everything is paid at once, outside only a deposit.
const [paidInFull, paidInPart] = [{ daysAhead: 30 }, { daysAhead: 120 }];

async function firm(wish: { daysAhead: number }) {
  const visit = await shop.received(wish);
  await shop.work();
  const bookingId = visit.payment.booking_id;
  const { rows } = await database.owner.query(
    "SELECT ref, person_id AS lead, link_epoch AS epoch FROM booking WHERE id = $1",
    [bookingId],
  );
  return { bookingId, token: linkToken("booking", bookingId, rows[0].epoch), ...rows[0] };
}

const plan = (ref: string) => planBookingErasure(rights(), holders, { ref });
const erase = async (ref: string) =>
  eraseBooking(rights(), holders, { ref, planHash: (await plan(ref)).hash });

const endsOn = (bookingId: string, day: string) =>
  database.owner.query(
    "UPDATE departure d SET ends_on = $2::date, starts_on = $2::date - 8 FROM booking b WHERE b.id = $1 AND d.id = b.departure_id",
    [bookingId, day],
  );

/** The days are over in which the receipt may be tried. */
const receiptIsSent = () =>
  database.owner.query(
    "UPDATE vault.retention_hold SET until = current_date - 2 WHERE reason = 'receipt'",
  );

const ledger = (personId: string) =>
  shop.one("SELECT array_agg(cause ORDER BY seq) FROM erasure WHERE person_id = $1", [personId]);

async function sees(purpose: Purpose, personId: string, group: PersonGroup): Promise<boolean> {
  const read = await readPerson(database.open(purpose), { personIds: [personId], groups: [group] });
  return read.get(personId)?.[group] !== undefined;
}

test("P43: once the trip is over and paid everything goes, links with it, and the amounts stay", async () => {
  const { bookingId, ref, lead, token } = await firm(paidInFull);
  await endsOn(bookingId, addDays(today, -2));
  const shown = await plan(ref);
  expect(shown.records.map(({ what }) => what)).toContain("Which messages we sent, and when");

  const done = await erase(ref);
  expect(done.people).toEqual(shown.people);
  expect(done.people.flatMap(({ stays }) => stays.map(({ reason }) => reason))).toEqual([
    "receipt",
  ]);
  expect(await sees("booking", lead, "name")).toBe(false);
  expect(await ledger(lead)).toEqual(["asked"]);
  const gone = getBooking(database.open("booking"), { bookingToken: token });
  await expect(gone).rejects.toMatchObject({ code: "not_found" });
  expect(await shop.one("SELECT total_minor > 0 FROM booking WHERE id = $1", [bookingId])).toBe(
    true,
  );
  expect((await erase(ref)).people).toEqual([]);
  expect(await ledger(lead)).toEqual(["asked"]);
});

test("P43: before the trip what it needs stays for it alone, and is destroyed when it is over", async () => {
  const { bookingId, ref, lead, token } = await firm(paidInFull);
  const until = String(
    await shop.one(
      "SELECT ends_on::text FROM departure d JOIN booking b ON b.departure_id = d.id WHERE b.id = $1",
      [bookingId],
    ),
  );
  const done = await erase(ref);
  const stays = done.people
    .flatMap((person) => person.stays)
    .filter(({ reason }) => reason !== "receipt");
  expect(new Set(stays.map((one) => one.until))).toEqual(new Set([until]));
  expect(await sees("booking", lead, "name")).toBe(true);
  expect(await sees("notices", lead, "email")).toBe(true);

  const { travellers } = await getBooking(database.open("booking"), { bookingToken: token });
  const correcting = completeTravellers(database.open("booking"), {
    bookingToken: token,
    formToken: (await showForm(database.open("booking"), "booking-travellers")).token,
    travellers: [
      {
        ...{ travellerId: travellers[0]?.id ?? "", given: "Ana", surname: "Anew" },
        birthDate: "1980-01-01",
      },
    ],
  });
  await expect(correcting).rejects.toMatchObject({ code: "not_found" });

  expect(await endHolds(rights(), holders)).toBe(0);
  await endsOn(bookingId, addDays(today, -1));
  await receiptIsSent();
  expect(await endHolds(rights(), holders)).toBeGreaterThan(0);
  expect(await sees("booking", lead, "name")).toBe(false);
  expect(await ledger(lead)).toEqual(["asked", "hold_over"]);
  const left = "SELECT count(*)::int FROM vault.person_key WHERE person_id = $1";
  expect(await shop.one(left, [lead])).toBe(0);
  const gone = getBooking(database.open("booking"), { bookingToken: token });
  await expect(gone).rejects.toMatchObject({ code: "not_found" });
});

test("P43: an open debt keeps how to reach who owes it, for the debt alone, until it is paid", async () => {
  const { bookingId, ref, lead } = await firm(paidInPart);
  await endsOn(bookingId, addDays(today, -2));
  const [person] = (await erase(ref)).people.filter(({ personId }) => personId === lead);
  const reasons = new Set(person?.stays.map(({ reason }) => reason));
  expect(reasons).toEqual(new Set([`debt ${ref}`, "receipt"]));
  expect(await sees("payment", lead, "address")).toBe(true);
  expect(await sees("booking", lead, "name")).toBe(false);
  expect(await sees("booking", lead, "email")).toBe(false);

  await database.owner.query(
    `UPDATE booking SET total_minor = (SELECT -sum(l.amount_minor) FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
       WHERE e.booking_id = $1 AND l.account = 'customer_deposits') WHERE id = $1`,
    [bookingId],
  );
  await database.owner.query(
    "DELETE FROM payment_schedule_line WHERE booking_id = $1 AND seq > 1",
    [bookingId],
  );
  await endHolds(rights(), holders);
  expect(await sees("payment", lead, "address")).toBe(false);
});

test("P43: a plan that has changed since it was shown is shown again, and nothing is erased", async () => {
  const { bookingId, ref, lead } = await firm(paidInFull);
  const { hash } = await plan(ref);
  await endsOn(bookingId, addDays(today, -2));
  const erasing = eraseBooking(rights(), holders, { ref, planHash: hash });
  await expect(erasing).rejects.toMatchObject({ code: "conflict" });
  expect(await sees("booking", lead, "name")).toBe(true);
  expect(await ledger(lead)).toBe(null);
});

test("P43: nobody is erased while somebody pays, and a booking that is not there is not found", async () => {
  const { payment } = await shop.paying();
  const ref = String(await shop.one("SELECT ref FROM booking WHERE id = $1", [payment.booking_id]));
  await expect(plan(ref)).rejects.toMatchObject({ code: "conflict" });
  await expect(plan("NONE-SUCH")).rejects.toMatchObject({ code: "not_found" });
  for (const purpose of ["browsing", "booking", "payment", "notices"] as const) {
    const erasing = eraseBooking(database.open(purpose), holders, { ref, planHash: newId() });
    await expect(erasing).rejects.toThrow();
  }
});
