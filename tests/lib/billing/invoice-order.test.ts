import { expect, test } from "vitest";
import { forgetParties } from "@/lib/billing/forget-parties";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { oneCent } from "@/tests/support/one-cent";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const billing = () => database.open("billing");

// Calibration: the same many, a third of them taken back, with a sequence of Postgres's instead of a row under a lock.
test("a plain sequence leaves numbers out: the gap is real", async () => {
  await database.owner.query(
    "CREATE SEQUENCE plain_numbers; CREATE TABLE plain_bill (number bigint)",
  );
  const wanted = trials(24, 200);
  await Promise.all(
    Array.from({ length: wanted }, async (_, at) => {
      const client = await database.owner.connect();
      try {
        await client.query("BEGIN");
        await client.query("INSERT INTO plain_bill SELECT nextval('plain_numbers')");
        await client.query(at % 3 === 0 ? "ROLLBACK" : "COMMIT");
      } finally {
        client.release();
      }
    }),
  );
  const left = "SELECT (max(number) - count(*))::int FROM plain_bill";
  expect(await shop.one(left)).toBeGreaterThan(0);
});

test("rule 70: numbers and instants go up together, however long a bill has waited for its number", async () => {
  const { bookingId } = await shop.firm();
  const [first, second] = [
    await oneCent(database, bookingId, "a"),
    await oneCent(database, bookingId, "b"),
  ];
  const client = await database.owner.connect();
  await client.query("BEGIN; SELECT next FROM invoice_series WHERE prefix = 'TEST-IV-' FOR UPDATE");
  const waiting = [issueInvoice(billing(), first), issueInvoice(billing(), second)];
  const waits =
    "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await expect.poll(() => shop.one(waits)).toBe(2);
  const freed = new Date();
  await client.query("COMMIT");
  client.release();
  await Promise.all(waiting);
  const { rows } = await database.owner.query(
    "SELECT issued_at FROM invoice WHERE booking_id = $1 AND reason IN ('a', 'b') ORDER BY number",
    [bookingId],
  );
  const [a, b] = rows.map(({ issued_at }) => issued_at.getTime());
  expect(a).toBeGreaterThanOrEqual(freed.getTime());
  expect(b).toBeGreaterThanOrEqual(a);
});

test("P47: who a bill was made out to goes sooner where a version that took effect since keeps bills for less", async () => {
  const { bookingId } = await shop.firm();
  const parties =
    "SELECT count(*)::int FROM invoice_party p JOIN invoice i ON i.id = p.invoice_id WHERE i.booking_id = $1";
  await forgetParties(database.open("rights"));
  expect(await shop.one(parties, [bookingId])).toBe(1);
  // Issued longer ago than bills are kept, whatever day was written down then.
  await database.owner.query("ALTER TABLE invoice DISABLE TRIGGER invoice_append_only");
  await database.owner.query(
    "UPDATE invoice SET issued_on = current_date - 2600, due_on = current_date WHERE booking_id = $1",
    [bookingId],
  );
  await database.owner.query("ALTER TABLE invoice ENABLE TRIGGER invoice_append_only");
  await forgetParties(database.open("rights"));
  expect(await shop.one(parties, [bookingId])).toBe(0);
});
