import { expect, test } from "vitest";
import { queueDunning } from "@/lib/billing/queue-dunning";
import { takeDunningStep } from "@/lib/billing/take-dunning-step";
import { composeBalanceDue } from "@/lib/booking/compose-balance-due";
import { composeDunning } from "@/lib/booking/compose-dunning";
import { listBillFiles } from "@/lib/booking/list-bill-files";
import { queueBills } from "@/lib/booking/queue-bills";
import { clock } from "@/lib/clock";
import { addDays, formatDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useLate } from "@/tests/support/late";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { cancelled } = useCancelling(shop);
const billing = () => database.open("billing");
const { due, remind, stepsOf } = useLate(shop);

/** The mail of the last step, as it would go out now. */
async function mailOf(bookingId: string) {
  const step = (await stepsOf(bookingId)).at(-1);
  return await composeDunning(billing(), { subjectId: step?.id ?? "" });
}

const noticesOf = async (bookingId: string, kind: string) => {
  const { rows } = await database.owner.query(
    "SELECT event FROM notice WHERE kind = $2 AND subject_id = $1",
    [bookingId, kind],
  );
  return rows.map(({ event }) => event);
};

const compose = (bookingId: string, occasion: "bill" | "reminder") =>
  composeBalanceDue(database.open("notices"), (wanted) => listBillFiles(billing(), wanted), {
    ...{ subjectId: bookingId, occasion },
  });

test("rules 93 and 100, P39: a week before its day a balance is reminded of, once however often it runs", async () => {
  const visit = await due({ inDays: 7, billedAgo: 14 });
  await Promise.all([remind(), queueDunning(billing()), queueDunning(billing())]);
  await remind();
  expect(await stepsOf(visit.bookingId)).toMatchObject([{ level: 1, kind: "balance_reminder" }]);
});

test("rules 89, 90, 97, 99: nobody is written to too early, of what was billed just now, or of what is paid", async () => {
  const early = await due({ inDays: 8, billedAgo: 13 });
  const fresh = await due({ inDays: 5, billedAgo: 2 });
  const justLate = await due({ inDays: -2, billedAgo: 22 });
  const paid = await due({ inDays: -20, billedAgo: 40 });
  const unbilled = await shop.firm();
  await balances.paid(paid);
  await remind();
  for (const { bookingId } of [early, fresh, justLate, paid, unbilled])
    expect(await stepsOf(bookingId)).toEqual([]);
});

test("rules 89 and 97, P39, P40: what is late is asked for at the level that is right, with its bill and no way to be without it", async () => {
  const visit = await due({ inDays: -15, billedAgo: 36 });
  await remind();
  expect(await stepsOf(visit.bookingId)).toMatchObject([{ level: 3, kind: "payment_overdue" }]);
  const mail = await mailOf(visit.bookingId);
  const open = formatMoneyExact(await balances.openOf(visit.bookingToken));
  expect(mail?.subject).toContain(`Second reminder: ${open}`);
  expect(mail?.text).toContain(`/bookings/${visit.bookingToken}/pay`);
  expect(mail?.attachments).toMatchObject([{ filename: expect.stringMatching(/^invoice-/) }]);
  expect(mail).not.toHaveProperty("unsubscribeUrl");
});

test("rules 92 and 94: who has paid a part since is asked for the rest, and who paid all is not written to", async () => {
  const visit = await due({ inDays: -4, billedAgo: 25 });
  await remind();
  await balances.paid(visit, "500.00");
  const left = formatMoneyExact(await balances.openOf(visit.bookingToken));
  expect((await mailOf(visit.bookingId))?.subject).toContain(left);
  await balances.paid(visit);
  expect(await mailOf(visit.bookingId)).toBeNull();
});

test("rule 94: who has paid or cancelled since it was queued is not reminded of a day to come", async () => {
  const [payer, leaver] = [
    await due({ inDays: 6, billedAgo: 14 }),
    await due({ inDays: 6, billedAgo: 14 }),
  ];
  await remind();
  expect((await mailOf(payer.bookingId))?.subject).toMatch(/^A reminder: /);
  await balances.paid(payer);
  await cancelled(leaver);
  expect(await mailOf(payer.bookingId)).toBeNull();
  expect(await mailOf(leaver.bookingId)).toBeNull();
  expect(await compose(leaver.bookingId, "bill")).toBeNull();
});

test("rule 93: when nothing is late any more its case is closed, and what is late again begins anew", async () => {
  const visit = await due({ inDays: -4, billedAgo: 25 });
  await remind();
  const open =
    "SELECT count(*)::int FROM dunning_case c JOIN invoice i ON i.id = c.anchor_id WHERE i.booking_id = $1 AND c.closed_at IS NULL";
  expect(await shop.one(open, [visit.bookingId])).toBe(1);
  await balances.paid(visit);
  await remind();
  expect(await shop.one(open, [visit.bookingId])).toBe(0);
});

test("rules 93 and 105: many workers at once take a step once, and one customer’s fault keeps nobody waiting", async () => {
  const visits = [
    await due({ inDays: -4, billedAgo: 25 }),
    await due({ inDays: -4, billedAgo: 25 }),
  ];
  const customers = await Promise.all(
    visits.map(({ bookingId }) =>
      shop.one("SELECT customer_id::text FROM booking WHERE id = $1", [bookingId]),
    ),
  );
  await Promise.all(
    [1, 2, 3, 4].flatMap(() =>
      customers.map((customerId) => takeDunningStep(billing(), { customerId: String(customerId) })),
    ),
  );
  await expect(takeDunningStep(billing(), { customerId: "none" })).rejects.toThrow();
  for (const { bookingId } of visits) expect(await stepsOf(bookingId)).toHaveLength(1);
});

// Calibration: the same looks, which have all seen that nothing was said before one says it, as they may without the lock.
test("without the lock the same looks say the same thing several times: the race is real", async () => {
  const visit = await due({ inDays: -4, billedAgo: 25 });
  const said = () => stepsOf(visit.bookingId);
  const bill = await shop.one(
    "SELECT id::text FROM invoice WHERE booking_id = $1 AND kind = 'balance'",
    [visit.bookingId],
  );
  await database.owner.query("DROP INDEX dunning_case_one_open");
  const seen = await Promise.all([said(), said(), said()]);
  for (const steps of seen) {
    if (steps.length > 0) continue;
    await database.owner.query(
      `INSERT INTO dunning_case (id, customer_id, currency, anchor_id, opened_at)
       SELECT gen_random_uuid(), customer_id, currency, id, now() FROM invoice WHERE id = $1`,
      [bill],
    );
  }
  const cases = "SELECT count(*)::int FROM dunning_case WHERE anchor_id = $1";
  expect(await shop.one(cases, [bill])).toBe(3);
  await database.owner.query("DELETE FROM dunning_case WHERE anchor_id = $1", [bill]);
  await database.owner.query(
    "CREATE UNIQUE INDEX dunning_case_one_open ON dunning_case (customer_id, currency) WHERE closed_at IS NULL",
  );
});

test("P39, P40: the balance’s bill comes by mail with its PDF and the way to pay it, and no way to be without it", async () => {
  const visit = await due({ inDays: 15, billedAgo: 0 });
  expect(await noticesOf(visit.bookingId, "balance_billed")).toEqual(["schedule 2"]);
  const mail = await compose(visit.bookingId, "bill");
  const open = formatMoneyExact(await balances.openOf(visit.bookingToken));
  expect(mail?.text).toContain(open);
  expect(mail?.text).toContain(`/bookings/${visit.bookingToken}/pay`);
  expect(mail?.attachments).toMatchObject([
    { filename: expect.stringMatching(/^invoice-TEST-IV-\d{6}\.pdf$/) },
  ]);
  expect(mail).not.toHaveProperty("unsubscribeUrl");
});

test("rule 96: the bill of the next part asks for that by its day, though the one before is late; once all is late, it says since when", async () => {
  const visit = await due({ inDays: 10, billedAgo: 14 });
  const today = localDateOf(clock.now());
  const [late, next] = [addDays(today, -5), addDays(today, 10)];
  await database.owner.query(
    `UPDATE payment_schedule_line SET due_on = $2, amount_minor = amount_minor - 10000 WHERE booking_id = $1 AND kind = 'balance'`,
    [visit.bookingId, late],
  );
  await database.owner.query(
    `INSERT INTO payment_schedule_line (booking_id, seq, kind, amount_minor, due_on)
     SELECT booking_id, seq + 1, 'balance', 10000, $2 FROM payment_schedule_line WHERE booking_id = $1 AND kind = 'balance'`,
    [visit.bookingId, next],
  );
  const asked = await compose(visit.bookingId, "bill");
  expect(asked?.subject).toContain(`$100.00`);
  expect(asked?.text).toContain(`by ${formatDate(next)}, 11:59 PM`);
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = $2 WHERE booking_id = $1 AND due_on = $3",
    [visit.bookingId, late, next],
  );
  const { text, subject } = (await compose(visit.bookingId, "reminder")) ?? {};
  expect(subject).toContain(`due since ${formatDate(late)}`);
  expect(text?.replaceAll(/\s+/g, " ")).toContain(
    `due since ${formatDate(late)}: please pay it now`,
  );
});

test("P39: a balance that was paid before it was billed is billed all the same, and asks for nothing", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [visit.bookingId],
  );
  await queueBills(billing());
  await shop.work();
  const mail = await compose(visit.bookingId, "bill");
  expect(mail?.subject).toContain("nothing is left to pay");
  expect(mail?.text).not.toContain("/pay");
});
