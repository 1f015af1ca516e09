import { expect, test, vi } from "vitest";
import { forgetAbandoned } from "@/lib/booking/forget-abandoned";
import { clock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { holders } from "@/lib/worker/holders";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const rights = () => database.open("rights");

async function firm(wish: { daysAhead?: number } = {}) {
  const visit = await shop.received(wish);
  await shop.work();
  return visit.payment.booking_id;
}

const erased = (bookingId: string) =>
  shop.one(
    "SELECT p.erased_at IS NOT NULL FROM booking b JOIN person p ON p.id = b.person_id WHERE b.id = $1",
    [bookingId],
  );

/** Moves the trip of a booking into the past, by an interval since its last day. */
const endedSince = (bookingId: string, interval: string) =>
  database.owner.query(
    `UPDATE departure d SET ends_on = (now() - $2::interval)::date, starts_on = (now() - $2::interval)::date - 8
     FROM booking b WHERE b.id = $1 AND d.id = b.departure_id`,
    [bookingId, interval],
  );

test("P2: what a booking knows of people is destroyed two years after its trip, and not before", async () => {
  const old = await firm();
  const young = await firm();
  await endedSince(old, "2 years 2 days");
  await endedSince(young, "2 years -2 days");
  expect(await forgetAbandoned(rights(), holders)).toBeGreaterThan(0);
  expect([await erased(old), await erased(young)]).toEqual([true, false]);
});

test("P2: who is in a booking that is kept stays, whatever else they were in", async () => {
  const old = await firm();
  const kept = await firm();
  await endedSince(old, "3 years");
  await database.owner.query(
    "UPDATE booking SET person_id = (SELECT person_id FROM booking WHERE id = $1) WHERE id = $2",
    [old, kept],
  );
  await forgetAbandoned(rights(), holders);
  expect(await erased(old)).toBe(false);
});

test("P43: a checkout whose money went back is forgotten a day after; one whose money is here is not", async () => {
  const back = await firm();
  const here = await firm();
  for (const id of [back, here])
    await database.owner.query(
      "UPDATE booking SET status = 'expired', created_at = now() - interval '3 days' WHERE id = $1",
      [id],
    );
  const entry = newId();
  await database.owner.query(
    `WITH entry AS (
       INSERT INTO ledger_entry (id, kind, source_id, customer_id, booking_id, effective_on)
       SELECT $1::uuid, 'refund_sent', $1::uuid, customer_id, id, current_date FROM booking WHERE id = $2)
     INSERT INTO ledger_posting (entry_id, seq, account, amount_minor, currency)
     SELECT $1::uuid, l.seq, l.account, -l.amount_minor, l.currency FROM ledger_posting l
     JOIN ledger_entry e ON e.id = l.entry_id WHERE e.booking_id = $2 AND e.kind = 'payment_received'`,
    [entry, back],
  );
  await forgetAbandoned(rights(), holders);
  expect(await erased(back)).toBe(false);
  // The books are never rewritten, so time passes instead.
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 25 * 3_600_000));
  await forgetAbandoned(rights(), holders);
  vi.restoreAllMocks();
  expect([await erased(back), await erased(here)]).toEqual([true, false]);
});
