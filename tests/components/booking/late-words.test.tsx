import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { bookingView } from "@/app/booking-view";
import { NextSteps } from "@/components/booking/next-steps";
import { PayPage } from "@/components/booking/pay-page";
import { TravellerList } from "@/components/booking/traveller-list";
import { listDue } from "@/lib/billing/list-due";
import { addDays, formatDate } from "@/lib/dates";
import { useChargebacks } from "@/tests/support/chargebacks";
import { useCollecting } from "@/tests/support/collecting";
import { useEmployees } from "@/tests/support/employees";
import { useLateFees } from "@/tests/support/late-fees";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const { overdue, remind } = useLateFees(shop);
const chargebacks = useChargebacks(shop);
const collecting = useCollecting(shop);
const employees = useEmployees(database);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});

/** What somebody reads of a part of a page. */
const read = (part: ReactElement) =>
  renderToStaticMarkup(part)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

async function pagesOf(bookingToken: string) {
  const booking = await bookingView(bookingToken);
  const action = async () => undefined as never;
  const pay = { booking, action, fromCredit: { minor: 0n, action } };
  return { booking, next: read(<NextSteps booking={booking} />), pay: read(<PayPage {...pay} />) };
}

test("what is due later is to be paid until its day, and may be collected", async () => {
  const { next, pay } = await pagesOf((await shop.firm()).bookingToken);
  expect(next).toMatch(/By \w+, \w+ \d+, \d+, the other \$[\d.,]+ is due\. You may pay it/);
  expect(next).toContain("Let us collect it for you");
  expect(pay).toMatch(/Please pay by \w+, \w+ \d+, \d+, 11:59 PM in New York\./);
});

test("rule 98: what is late, and its late fee, are said to be so, and nobody is asked to have paid before", async () => {
  const visit = await overdue();
  await remind();
  const { next, pay } = await pagesOf(visit.bookingToken);
  expect(next).toMatch(/Since [^.]+, the other \$[\d.,]+ has been due\. Please pay it now\./);
  expect(next).toMatch(/By [^.]+, a late fee of \$[\d.,]+ is due\./);
  expect(pay).toContain("It has been due since");
  expect(pay).not.toContain("Please pay by");
});

test("rule 41: a rest that no card can be charged is not said to be taken from one", async () => {
  const visit = await shop.firm();
  const { booking } = await pagesOf(visit.bookingToken);
  const amount = booking.account.totalMinor - booking.account.paidMinor - 30n;
  await recordedBy(database.open("billing", clerk), chequeOf(booking.ref, { amount }));
  const { next, pay } = await pagesOf(visit.bookingToken);
  expect(next).toContain("$0.30 is due");
  expect(next).not.toContain("Let us collect it for you");
  expect(pay).toContain("No card can be charged less than $0.50.");
});

test("who has not said in time who travels is asked to say it now", async () => {
  const visit = await shop.firm();
  await database.owner.query(
    "UPDATE booking_traveller SET details_due_on = current_date - 2 WHERE booking_id = $1",
    [visit.bookingId],
  );
  const { booking, next } = await pagesOf(visit.bookingToken);
  expect(next).toContain("Tell us now who travels");
  expect(read(<TravellerList booking={booking} />)).toContain("We need what is missing now.");
});

test("rule 89: while a bank decides, nothing is asked for, on the booking, where it is paid, and in the account", async () => {
  const visit = await shop.firm();
  await database.owner.query(
    `INSERT INTO chargeback (id, stripe_dispute_id, payment_id, booking_id, reason, status, amount_minor, currency, opened_at)
     SELECT gen_random_uuid(), 'dp_' || id, id, booking_id, 'fraudulent', 'open', amount_minor, currency, now() FROM payment WHERE booking_id = $1`,
    [visit.bookingId],
  );
  const { booking, next, pay } = await pagesOf(visit.bookingToken);
  expect(next).toContain("It is asked for once what is contested is decided.");
  // Of what is written off nothing is asked for later either.
  const schedule = booking.account.schedule.map((line) => ({ ...line, openMinor: 6_150n }));
  const rest = { ...booking, account: { ...booking.account, schedule } };
  expect(read(<NextSteps booking={rest} />)).toContain("$123.00 is open");
  expect(next).not.toContain("Pay what is open");
  expect(pay).toContain("Nothing is asked for until what is contested is decided.");
  expect(await listDue(database.open("booking"), { bookingIds: [visit.bookingId] })).toEqual(
    new Map(),
  );
});

test("rule 89: what a bank has kept is owed again, as all of it where nothing else was paid, and no card is asked for", async () => {
  const visit = await shop.firm();
  const paymentId = await shop.one("SELECT id FROM payment WHERE booking_id = $1", [
    visit.bookingId,
  ]);
  const dispute = await chargebacks.taken(String(paymentId));
  await chargebacks.decided(dispute.id, "lost");
  const { booking, next } = await pagesOf(visit.bookingToken);
  expect(next).toContain("Pay what is open");
  const schedule = booking.account.schedule.slice(0, 1);
  const whole = { ...booking, account: { ...booking.account, schedule } };
  expect(read(<NextSteps booking={whole} />)).not.toContain("the other");
  expect(next).not.toContain("Let us collect it for you");
  expect(booking.invoices).toMatchObject([{ undecided: false }]);
});

test("who has been there is told of nothing to come", async () => {
  const visit = await shop.firm();
  await database.owner.query(
    `UPDATE departure SET starts_on = current_date - 9, ends_on = current_date - 2, decision_on = current_date - 40
     WHERE id = (SELECT departure_id FROM booking WHERE id = $1)`,
    [visit.bookingId],
  );
  const { booking, next } = await pagesOf(visit.bookingToken);
  expect(next).not.toMatch(/you are off|we decide whether|who travels/);
  expect(read(<TravellerList booking={booking} />)).not.toContain("We need what is missing");
});

test("what is taken from a card is said with its day, and no more once it is tried no more", async () => {
  const visit = await shop.firm();
  await collecting.saved(visit);
  const dueOn = await collecting.dueOn(visit);
  expect((await pagesOf(visit.bookingToken)).next).toContain(
    `We take it from your Visa ending in 4242 on ${formatDate(dueOn)}.`,
  );
  await collecting.day(addDays(dueOn, -7));
  await database.owner.query(
    `INSERT INTO collection_attempt (payment_id, kept_card_id, seq, number, begun_on, outcome)
     SELECT p.id, k.id, 2, 1, $2, 'authentication' FROM kept_card k JOIN payment p ON p.booking_id = k.booking_id WHERE k.booking_id = $1`,
    [visit.bookingId, dueOn],
  );
  const { next } = await pagesOf(visit.bookingToken);
  expect(next).not.toContain("We take it");
});
