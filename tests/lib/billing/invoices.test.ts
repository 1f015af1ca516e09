import { expect, test } from "vitest";
import { forgetParties } from "@/lib/billing/forget-parties";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { listInvoices } from "@/lib/billing/list-invoices";
import { makeInvoicePdf } from "@/lib/billing/make-invoice-pdf";
import { billBooking } from "@/lib/booking/bill-booking";
import { queueBills } from "@/lib/booking/queue-bills";
import { type Purpose, purposes } from "@/lib/policy/purposes";
import { oneCent } from "@/tests/support/one-cent";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const billing = () => database.open("billing");

async function confirmed(wish: Parameters<typeof shop.received>[0] = {}) {
  const visit = await shop.received(wish);
  await shop.work();
  const bookingId = visit.payment.booking_id;
  return { ...visit, bookingId };
}

const bills = (bookingId: string) => listInvoices(billing(), { bookingIds: [bookingId] });
const pdf = async (bookingId: string, name = "") =>
  (await makeInvoicePdf(billing(), { name, bookingIds: [bookingId] })).content;

async function numbers(): Promise<{ numbers: number[]; next: number }> {
  const { rows } = await database.owner.query(
    "SELECT array_agg(number::int ORDER BY number) AS numbers, (SELECT next::int FROM invoice_series WHERE prefix = 'TEST-IV-') AS next FROM invoice",
  );
  return rows[0];
}

test("rule 33, P39: a booking that is confirmed has its deposit billed at once, and paid with what came", async () => {
  const { bookingId, payment } = await confirmed();
  expect(await bills(bookingId)).toMatchObject([
    { kind: "deposit", totalMinor: BigInt(payment.amount_minor), openMinor: 0n },
  ]);
  await billBooking(billing(), { bookingId });
  expect(await bills(bookingId)).toHaveLength(1);
});

test("rule 34: inside the final weeks the whole price is one bill", async () => {
  const { bookingId, payment } = await confirmed({ daysAhead: 20 });
  expect(await bills(bookingId)).toMatchObject([
    { kind: "full", totalMinor: BigInt(payment.amount_minor), openMinor: 0n },
  ]);
});

test("rule 33, P39: the balance is billed when its weeks begin, once, and together they are the price", async () => {
  const { bookingId } = await confirmed();
  await queueBills(billing());
  await shop.work();
  expect(await bills(bookingId)).toHaveLength(1);
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [bookingId],
  );
  await queueBills(billing());
  await queueBills(billing());
  await shop.work();
  const found = await bills(bookingId);
  expect(found.map(({ kind }) => kind)).toEqual(["deposit", "balance"]);
  const total = await shop.one("SELECT total_minor FROM booking WHERE id = $1", [bookingId]);
  expect(found.reduce((sum, { totalMinor }) => sum + totalMinor, 0n)).toBe(BigInt(String(total)));
  expect(found[1]?.openMinor).toBe(found[1]?.totalMinor);
  expect(
    await shop.one(
      `SELECT sum(l.amount_minor)::text FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
       WHERE e.booking_id = $1 AND l.account = 'receivable'`,
      [bookingId],
    ),
  ).toBe(String(total));
});

test("rules 70 and 71: many at once, some of them taken back, leave no number out and use none twice", async () => {
  const { bookingId } = await confirmed();
  const before = (await numbers()).next;
  const wanted = trials(24, 200);
  const outcomes = await Promise.allSettled(
    Array.from({ length: wanted }, async (_, at) => {
      const bill = await oneCent(database, bookingId, `test ${at}`);
      return await billing().transaction(async (inner) => {
        await issueInvoice(inner, bill);
        if (at % 3 === 0) throw new Error("taken back");
      });
    }),
  );
  const issued = outcomes.filter(({ status }) => status === "fulfilled").length;
  expect(issued).toBeGreaterThan(0);
  // Taken back, or no turn came in time: nothing else.
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(String(outcome.reason)).toMatch(/taken back|Many people want this right now/);
  const found = await numbers();
  expect(found.next).toBe(before + issued);
  expect(found.numbers).toEqual(Array.from({ length: found.next - 1 }, (_, at) => at + 1));
});

test("rules 70 and 71: a series goes up by one, and takes no number out of its turn", async () => {
  const { bookingId } = await confirmed();
  for (const change of ["next = next + 2", "next = 1", "prefix = 'X-'"])
    await expect(
      database.owner.query(`UPDATE invoice_series SET ${change} WHERE prefix = 'TEST-IV-'`),
    ).rejects.toThrow();
  await expect(database.owner.query("DELETE FROM invoice_series")).rejects.toThrow();
  await expect(
    database.owner.query(
      `INSERT INTO invoice SELECT gen_random_uuid(), prefix, number + 7, kind, booking_id, customer_id, 'again', currency, tax_minor,
         total_minor, issued_at, issued_on, due_on, about FROM invoice WHERE booking_id = $1`,
      [bookingId],
    ),
  ).rejects.toMatchObject({ code: "23514" });
});

test("rule 36: asked for many times at once, a bill is issued once", async () => {
  const { bookingId } = await confirmed();
  const bill = await oneCent(database, bookingId, "once");
  const ids = await Promise.all([1, 2, 3, 4, 5].map(() => issueInvoice(billing(), bill)));
  expect(new Set(ids).size).toBe(1);
});

test("rule 72: where no real money moves, documents have a series of their own", async () => {
  const { bookingId } = await confirmed();
  expect((await bills(bookingId))[0]?.name).toMatch(/^TEST-IV-\d{6}$/);
});

test("rule 73: what is issued is changed and removed by nobody, the owner of the tables included", async () => {
  const { bookingId } = await confirmed();
  expect(await bills(bookingId)).toHaveLength(1);
  for (const change of [
    "UPDATE invoice SET total_minor = 1",
    "DELETE FROM invoice",
    "UPDATE invoice_line SET text = 'x'",
    "DELETE FROM invoice_line",
    "TRUNCATE invoice CASCADE",
    "UPDATE invoice_party SET keep_until = '2100-01-01'",
  ]) {
    await expect(database.owner.query(change), change).rejects.toMatchObject({ code: "42501" });
    for (const purpose of Object.keys(purposes) as Purpose[])
      await expect(
        database.open(purpose).db.$executeRawUnsafe(change),
        `${purpose}: ${change}`,
      ).rejects.toThrow(/permission denied|append-only/);
  }
});

test("rules 26 and 73: what is issued gets no further line, not even one of nothing", async () => {
  const { bookingId } = await confirmed();
  const id = await shop.one("SELECT id FROM invoice WHERE booking_id = $1", [bookingId]);
  for (const amount of [5, 0])
    await expect(
      billing().db.$executeRawUnsafe(
        `INSERT INTO invoice_line VALUES ('${id}', 99, 'x', 1, ${amount}, ${amount}, 'Tax', 0, 0)`,
      ),
    ).rejects.toThrow(/is issued/);
});

test("rule 102: a bill is never due before the day it is issued", async () => {
  const { bookingId } = await confirmed();
  const id = await issueInvoice(billing(), {
    ...(await oneCent(database, bookingId, "late")),
    dueOn: "2020-01-01",
  });
  expect(await shop.one("SELECT due_on = issued_on FROM invoice WHERE id = $1", [id])).toBe(true);
});

test("rule 26: a bill that is not the sum of its lines is not issued, and leaves no gap", async () => {
  const { bookingId } = await confirmed();
  const before = await numbers();
  const bill = await oneCent(database, bookingId, "wrong");
  await expect(
    billing().transaction(async (inner) => {
      const id = await issueInvoice(inner, bill);
      await inner.db.$executeRawUnsafe(
        `INSERT INTO invoice_line VALUES ('${id}', 9, 'x', 1, 5, 5, 'Tax', 0, 0)`,
      );
    }),
  ).rejects.toThrow();
  expect(await numbers()).toEqual(before);
});

test("rule 76: of nothing there is no bill", async () => {
  const { bookingId } = await confirmed();
  const bill = await oneCent(database, bookingId, "nothing");
  expect(await issueInvoice(billing(), { ...bill, lines: [] })).toBeNull();
});

test("rule 77: a bill keeps its own words, and is the same bytes whatever changes around it", async () => {
  const { bookingId } = await confirmed();
  const [bill] = await bills(bookingId);
  const before = await pdf(bookingId, bill?.name);
  expect(before.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await pdf(bookingId, bill?.name)).equals(before)).toBe(true);
  await database.owner.query("UPDATE vacation SET title = 'Another title'");
  await database.owner.query("DELETE FROM vault.address");
  await database.owner.query("DELETE FROM vault.name");
  expect((await pdf(bookingId, bill?.name)).equals(before)).toBe(true);
});

test("rules 77 and 116, P43: who it was made out to is sealed, kept as long as bills are, and then destroyed; the amounts stay", async () => {
  const { bookingId } = await confirmed();
  const [bill] = await bills(bookingId);
  const before = await pdf(bookingId, bill?.name);
  const stored = await shop.one(
    "SELECT jsonb_agg(to_jsonb(p))::text || (SELECT jsonb_agg(to_jsonb(i))::text FROM invoice i) FROM invoice_party p",
  );
  expect(String(stored)).not.toMatch(/Ana|Núñez|Example Street/);
  const kept =
    "SELECT (keep_until - issued_on)::int FROM invoice_party JOIN invoice ON id = invoice_id WHERE booking_id = $1";
  expect(await shop.one(kept, [bookingId])).toBe(2557);
  await forgetParties(database.open("rights"));
  expect((await pdf(bookingId, bill?.name)).equals(before)).toBe(true);
  // Its day has come: the same row, with an earlier one.
  await database.owner.query(
    `WITH gone AS (DELETE FROM invoice_party USING invoice WHERE invoice_id = id AND booking_id = $1 RETURNING invoice_party.*)
     INSERT INTO invoice_party SELECT invoice_id, person_id, key_wrapped, name_ct, address_ct, current_date - 2 FROM gone`,
    [bookingId],
  );
  await forgetParties(database.open("rights"));
  expect(
    await shop.one(
      "SELECT count(*)::int FROM invoice_party p JOIN invoice ON id = invoice_id WHERE booking_id = $1",
      [bookingId],
    ),
  ).toBe(0);
  expect((await pdf(bookingId, bill?.name)).equals(before)).toBe(false);
  expect(await bills(bookingId)).toMatchObject([{ totalMinor: bill?.totalMinor }]);
});

test("P12, P33: who a bill was made out to is read for bills, and by no other purpose", async () => {
  await confirmed();
  for (const purpose of Object.keys(purposes) as Purpose[]) {
    const read = database.open(purpose).db.$queryRawUnsafe("SELECT name_ct FROM invoice_party");
    if (purpose === "billing") await read;
    else await expect(read, purpose).rejects.toThrow(/permission denied/);
  }
});
