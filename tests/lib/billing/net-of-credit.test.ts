import { expect, test } from "vitest";
import { getPayableCredit, payFromCredit } from "@/lib/booking/pay-from-credit";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useCustomers } from "@/tests/support/customers";
import { keptCredit, speaksFor } from "@/tests/support/kept-credit";
import { useLateFees } from "@/tests/support/late-fees";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);
const balances = useBalances(shop);
const { due, overdue, remind, stepsOf, feesOf, mailOf } = useLateFees(shop);

type Visit = { bookingId: string; bookingToken: string };

/** A booking that is late, and its account has credit of another one. */
async function lateWithCredit(wish: () => Promise<Visit>) {
  const kept = await keptCredit(shop, customers);
  const visit = await wish();
  await speaksFor(shop, kept.accountId, visit.bookingId);
  return { ...kept, visit, openMinor: await balances.openOf(visit.bookingToken) };
}

/** Nothing is open any more but as much as they have with us. */
async function downTo(visit: Visit, openMinor: bigint, leftMinor: bigint): Promise<void> {
  await balances.paid(visit, formatMoneyExact(openMinor - leftMinor));
}

test("rule 92: who is late is asked for what is open less what their account has with us of another booking, and told so", async () => {
  const { visit, amountMinor, openMinor } = await lateWithCredit(() =>
    due({ inDays: -4, billedAgo: 25 }),
  );
  expect(openMinor > amountMinor + 2_000n).toBe(true);
  await remind();
  expect(await stepsOf(visit.bookingId)).toMatchObject([{ level: 2 }]);
  const mail = await mailOf(visit.bookingId);
  expect(mail?.subject).toContain(formatMoneyExact(openMinor - amountMinor));
  expect(mail?.text.replace(/\s+/g, " ")).toContain(
    `You have ${formatMoneyExact(amountMinor)} of credit with us`,
  );
  // It pays nothing by itself.
  expect(await balances.openOf(visit.bookingToken)).toBe(openMinor);
});

test("rule 92: who has as much with us as is late is asked for nothing, until it is used elsewhere", async () => {
  const { visit, accountId, openMinor, amountMinor } = await lateWithCredit(() =>
    due({ inDays: -4, billedAgo: 25 }),
  );
  await downTo(visit, openMinor, amountMinor);
  await remind();
  expect(await stepsOf(visit.bookingId)).toEqual([]);
  const other = await shop.firm();
  await speaksFor(shop, accountId, other.bookingId);
  const as = database.open("booking", accountId);
  await payFromCredit(as, {
    bookingToken: other.bookingToken,
    seen: String(await getPayableCredit(as, other)),
  });
  await shop.work();
  await remind();
  expect(await stepsOf(visit.bookingId)).toMatchObject([{ level: 2 }]);
});

test("rule 92: neither somebody else’s credit counts, nor what a bank asks about", async () => {
  const { visit, openMinor, amountMinor, payment } = await lateWithCredit(() =>
    due({ inDays: -4, billedAgo: 25 }),
  );
  const other = await due({ inDays: -4, billedAgo: 25 });
  await downTo(visit, openMinor, amountMinor);
  await database.owner.query(
    `INSERT INTO chargeback (id, stripe_dispute_id, payment_id, booking_id, amount_minor, currency, reason, status, opened_at)
     SELECT gen_random_uuid(), 'dp_' || id, id, booking_id, amount_minor, currency, 'fraudulent', 'open', now() FROM payment WHERE id = $1`,
    [payment.id],
  );
  await remind();
  for (const { bookingId } of [visit, other])
    expect(await stepsOf(bookingId)).toMatchObject([{ level: 2 }]);
});

test("rules 92 and 98: a late fee is of what is late less that credit", async () => {
  const { visit, amountMinor, openMinor } = await lateWithCredit(overdue);
  await remind();
  const [fee] = await feesOf(visit.bookingId);
  expect(fee?.text).toContain(`2 % of ${formatMoneyExact(openMinor - amountMinor)} still due`);
});
