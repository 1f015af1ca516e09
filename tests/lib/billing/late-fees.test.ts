import { expect, test } from "vitest";
import { dunningRules, dunningRulesOn } from "@/lib/billing/dunning";
import { queueDunning } from "@/lib/billing/queue-dunning";
import { takeDunningStep } from "@/lib/billing/take-dunning-step";
import { getBooking } from "@/lib/booking/get-booking";
import { formatMoneyExact, portion } from "@/lib/money";
import { sendNotice } from "@/lib/notices/send-notice";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import { useBalances } from "@/tests/support/balances";
import { checkInvariants } from "@/tests/support/invariants";
import { useLateFees } from "@/tests/support/late-fees";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const fees = useLateFees(shop);
const { overdue, remind, feesOf, mailOf, stepsOf, customerOf } = fees;
const billing = () => database.open("billing");
const take = async (bookingId: string) =>
  await takeDunningStep(billing(), { customerId: await customerOf(bookingId) });

test("rule 98: the last reminder asks a late fee as a bill of its own, which says of what it is a part, and is due like others", async () => {
  const visit = await overdue();
  const { bookingId, bookingToken } = visit;
  const before = await balances.openOf(bookingToken);
  await remind();
  expect(await stepsOf(bookingId)).toMatchObject([{ level: 4, kind: "payment_overdue" }]);
  const [fee, ...more] = await feesOf(bookingId);
  expect(more).toEqual([]);
  const minor = portion(before, 200);
  expect(fee).toMatchObject({ minor, open: minor, dueIn: dunningRules.feeDays, back: null });
  expect(fee?.text).toMatch(
    new RegExp(
      `^Late fee: 2 % of \\${formatMoneyExact(before)} still due of invoice TEST-IV-\\d{6}$`,
    ),
  );
  // Of the account, in every figure.
  expect(await balances.openOf(bookingToken)).toBe(before + minor);
  const { account, explained, invoices } = await getBooking(database.open("booking"), {
    bookingToken,
  });
  expect(account.fees).toMatchObject([{ name: fee?.name, amountMinor: minor, openMinor: minor }]);
  const toPay = explained.find(({ figure }) => figure === "to_pay");
  expect(toPay).toMatchObject({ amountMinor: before + minor });
  expect(invoices.find(({ kind }) => kind === "late_fee")).toMatchObject({ openMinor: minor });
  await checkInvariants(database.owner as never);
});

test("rule 98: the notice names the fee and what it is reckoned from, and the one before it says that there will be one", async () => {
  const [now, soon] = [await overdue(), await fees.due({ inDays: -15, billedAgo: 36 })];
  await remind();
  const [fee] = await feesOf(now.bookingId);
  const mail = await mailOf(now.bookingId);
  const words = mail?.text.replace(/\s+/g, " ");
  expect(words).toContain(`a late fee of ${formatMoneyExact(fee?.minor ?? 0n)} now. ${fee?.text}.`);
  expect(words).toContain(fee?.name);
  expect(mail?.html).toContain(fee?.name);
  expect(mail?.attachments?.map(({ filename }) => filename)).toContain(`invoice-${fee?.name}.pdf`);
  const warned = (await mailOf(soon.bookingId))?.text.replace(/\s+/g, " ");
  expect(warned).toContain("a late fee of 2 percent");
  expect(await feesOf(soon.bookingId)).toEqual([]);
});

test("rule 98: once for a bill and a step, however often and by how many workers it is taken, and in another case too", async () => {
  const { bookingId } = await overdue();
  await Promise.all([1, 2, 3, 4].map(() => take(bookingId)));
  await remind();
  expect(await feesOf(bookingId)).toHaveLength(1);
  // The case is closed and opened again, as by a payment that a bank took back.
  await database.owner.query("UPDATE dunning_case SET closed_at = now() WHERE customer_id = $1", [
    await customerOf(bookingId),
  ]);
  await database.owner.query(
    "ALTER TABLE dunning_action DISABLE TRIGGER dunning_action_append_only",
  );
  await database.owner.query("UPDATE dunning_action SET taken_on = taken_on - 10");
  await database.owner.query(
    "ALTER TABLE dunning_action ENABLE TRIGGER dunning_action_append_only",
  );
  await take(bookingId);
  expect((await stepsOf(bookingId)).map(({ level }) => level)).toEqual([4, 4]);
  expect(await feesOf(bookingId)).toHaveLength(1);
});

// Calibration: two that look at once, as they may without the lock, have both seen that no fee was asked, and both ask it.
test("rule 98: without the lock two have both seen no fee, and the database lets one of them ask it", async () => {
  const { bookingId } = await overdue();
  await take(bookingId);
  const [fee] = await feesOf(bookingId);
  const [one, other] = [await database.owner.connect(), await database.owner.connect()];
  // As if it had not been asked yet.
  await database.owner.query("ALTER TABLE late_fee DISABLE TRIGGER ALL");
  const {
    rows: [was],
  } = await database.owner.query("DELETE FROM late_fee WHERE id = $1 RETURNING *", [fee?.id]);
  await database.owner.query("ALTER TABLE late_fee ENABLE TRIGGER ALL");
  const seen = async (client: typeof one) => {
    await client.query("BEGIN");
    const { rows } = await client.query(
      "SELECT count(*)::int AS n FROM late_fee WHERE invoice_id = $1 AND level = $2",
      [was.invoice_id, was.level],
    );
    return rows[0].n;
  };
  expect([await seen(one), await seen(other)]).toEqual([0, 0]);
  const ask = (client: typeof one) =>
    client
      .query("INSERT INTO late_fee (id, invoice_id, level, action_id) VALUES ($1, $2, $3, $4)", [
        ...[was.id, was.invoice_id, was.level, was.action_id],
      ])
      .then(() => client.query("COMMIT"))
      .catch(async (error: unknown) => {
        await client.query("ROLLBACK");
        throw error;
      });
  const both = await Promise.allSettled([ask(one), ask(other)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  one.release();
  other.release();
});

test("rules 56 and 98: who booked under the terms before, and whose case began before, is asked none", async () => {
  const [old, begun] = [await overdue(), await overdue()];
  await fees.underOldTerms(old.bookingId);
  await database.owner.query(
    `INSERT INTO dunning_case (id, customer_id, currency, anchor_id, opened_at)
     SELECT gen_random_uuid(), customer_id, currency, id, '2026-05-20T12:00:00Z' FROM invoice WHERE booking_id = $1 AND kind = 'balance'`,
    [begun.bookingId],
  );
  await remind();
  for (const { bookingId } of [old, begun]) {
    expect(await stepsOf(bookingId)).toMatchObject([{ level: 4 }]);
    expect(await feesOf(bookingId)).toEqual([]);
  }
  expect((await mailOf(old.bookingId))?.text).not.toContain("late fee");
  const version =
    "SELECT a.rules_version FROM dunning_action a JOIN invoice i ON i.id = a.anchor_id WHERE i.booking_id = $1";
  expect(await shop.one(version, [begun.bookingId])).toBe(1);
  expect(dunningRulesOn("2026-05-31").steps.some(({ fee }) => fee)).toBe(false);
  expect(dunningRulesOn("2026-06-01").steps.filter(({ fee }) => fee)).toHaveLength(1);
});

test("rule 98: a fee is a bill that is asked for, and costs no fee; the database knows none of a fee", async () => {
  const visit = await overdue();
  const { bookingId } = visit;
  await remind();
  const [fee] = await feesOf(bookingId);
  await balances.paid(visit, "bills");
  const [left] = await feesOf(bookingId);
  expect(left?.open).toBe(fee?.minor);
  await database.owner.query("ALTER TABLE invoice DISABLE TRIGGER invoice_append_only");
  await database.owner.query(
    "UPDATE invoice SET due_on = current_date - 40, issued_on = current_date - 60 WHERE id = $1",
    [fee?.id],
  );
  await database.owner.query("ALTER TABLE invoice ENABLE TRIGGER invoice_append_only");
  await database.owner.query(
    "ALTER TABLE dunning_action DISABLE TRIGGER dunning_action_append_only",
  );
  await database.owner.query("UPDATE dunning_action SET taken_on = taken_on - 10");
  await database.owner.query(
    "ALTER TABLE dunning_action ENABLE TRIGGER dunning_action_append_only",
  );
  await remind();
  await remind();
  expect(await feesOf(bookingId)).toHaveLength(1);
  await expect(
    database.owner.query(
      "INSERT INTO late_fee SELECT f.id, f.id, 5, gen_random_uuid() FROM late_fee f WHERE f.id = $1",
      [fee?.id],
    ),
  ).rejects.toThrow(/no late fee of a bill/);
});

test("rules 94 and 98: paid before the step is taken there is none; paid before it is said, it is taken back, and nothing stays open", async () => {
  const [first, second] = [await overdue(), await overdue()];
  await queueDunning(billing());
  await balances.paid(first);
  await shop.work();
  expect(await feesOf(first.bookingId)).toEqual([]);
  await balances.paid(second, "bills");
  expect(await mailOf(second.bookingId)).toBeNull();
  const [step] = await stepsOf(second.bookingId);
  const noticeId = String(
    await shop.one("SELECT id FROM notice WHERE subject_id = $1", [step?.id]),
  );
  await sendNotice(database.open("notices"), { composers, letters, faxes, calls }, { noticeId });
  await shop.work();
  expect((await feesOf(second.bookingId))[0]?.back).not.toBeNull();
  expect(await balances.openOf(second.bookingToken)).toBe(0n);
});
