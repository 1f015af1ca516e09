import { beforeAll, expect, test } from "vitest";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { billingHolder } from "@/lib/billing/holder";
import { listMyCredits } from "@/lib/billing/list-my-credits";
import { takeCreditBack } from "@/lib/billing/take-credit-back";
import { composeCreditKept } from "@/lib/booking/compose-credit-kept";
import { getBooking } from "@/lib/booking/get-booking";
import { canKeepMoney, keepMoney } from "@/lib/booking/keep-money";
import { takeMoneyBack } from "@/lib/booking/take-money-back";
import { newId } from "@/lib/ids";
import { formatMoneyExact } from "@/lib/money";
import { useCustomers } from "@/tests/support/customers";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { keptCredit, waitingMoney } from "@/tests/support/kept-credit";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);
const employees = useEmployees(database);
const booking = () => database.open("booking");
const mine = (accountId: string) => database.open("billing", accountId);
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});

test("rule 37: late money that its payer keeps is credit of their account, once, and no booking's any more", async () => {
  const { accountId } = await customers.joined();
  const { form, money, bookingToken, payment } = await waitingMoney(shop, accountId);
  const tried = await Promise.allSettled([
    ...[1, 2, 3].map(() => keepMoney(booking(), form)),
    ...[1, 2].map(() => takeMoneyBack(booking(), form)),
  ]);
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await shop.work();
  const credits = await listMyCredits(mine(accountId));
  const kept =
    (await shop.one("SELECT status FROM refund WHERE id = $1", [money.refundId])) === "kept";
  expect(credits.map(({ leftMinor }) => leftMinor)).toEqual(kept ? [money.amountMinor] : []);
  const { account, waiting, ref, explained } = await getBooking(booking(), { bookingToken });
  expect([account.paidMinor, waiting]).toEqual([0n, []]);
  expect(explained[0]?.parts.reduce((sum, part) => sum + part.amountMinor, 0n)).toBe(0n);
  if (kept) expect(credits[0]?.bookingRef).toBe(ref);
  const sent =
    "SELECT count(*)::int FROM ledger_entry e JOIN refund r ON r.id = e.source_id WHERE e.kind = 'refund_sent' AND r.payment_id = $1";
  expect(await shop.one(sent, [payment.id])).toBe(kept ? 0 : 1);
  await checkInvariants(database.owner);
});

test("rule 37: who keeps credit is told what it is for, that it never lapses, and how it goes back", async () => {
  const { creditId, amountMinor } = await keptCredit(shop, customers);
  const told = "SELECT count(*)::int FROM notice WHERE kind = 'credit_kept' AND subject_id = $1";
  expect(await shop.one(told, [creditId])).toBe(1);
  const mail = await composeCreditKept(database.open("notices"), { subjectId: creditId });
  for (const part of [mail?.html ?? "", mail?.text.replace(/\s+/g, " ") ?? ""])
    for (const fact of [
      formatMoneyExact(amountMinor),
      "never lapses",
      "/account/invoices",
      "the card that you paid with",
    ])
      expect(part).toContain(fact);
});

test("rules 48, 50: a credit goes back to the card that it came from, once, whoever asks at once", async () => {
  const { creditId, accountId, amountMinor, payment, bookingToken } = await keptCredit(
    shop,
    customers,
  );
  const input = { creditId, left: String(amountMinor) };
  const tried = await Promise.allSettled(
    [1, 2, 3].map(() => takeCreditBack(mine(accountId), input)),
  );
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of tried)
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
  await shop.work();
  const [credit] = await listMyCredits(mine(accountId));
  expect(credit?.leftMinor).toBe(0n);
  expect(credit?.moves.map((move) => move.amountMinor)).toEqual([amountMinor, -amountMinor]);
  expect(await shop.one("SELECT status FROM refund WHERE credit_id = $1", [creditId])).toBe("done");
  const posted = await database.owner.query(
    `SELECT l.account, l.amount_minor::text AS minor FROM refund r JOIN ledger_entry e ON e.source_id = r.id AND e.kind = 'refund_sent'
     JOIN ledger_posting l ON l.entry_id = e.id WHERE r.payment_id = $1 ORDER BY l.seq`,
    [payment.id],
  );
  expect(posted.rows).toEqual([
    { account: "customer_credit", minor: String(amountMinor) },
    { account: "stripe_clearing", minor: String(-amountMinor) },
  ]);
  expect((await getBooking(booking(), { bookingToken })).account.paidMinor).toBe(0n);
  await checkInvariants(database.owner);
});

test("rule 60: credit that cannot be sent back is credit still, and put before a person", async () => {
  const { creditId, accountId, amountMinor } = await keptCredit(shop, customers);
  await database.owner.query(
    "UPDATE payment SET intent_id = NULL WHERE id = (SELECT payment_id FROM customer_credit WHERE id = $1)",
    [creditId],
  );
  await takeCreditBack(mine(accountId), { creditId, left: String(amountMinor) });
  await shop.work();
  const [credit] = await listMyCredits(mine(accountId));
  expect(credit?.leftMinor).toBe(amountMinor);
  expect(await shop.one("SELECT status FROM refund WHERE credit_id = $1", [creditId])).toBe(
    "failed",
  );
  await checkInvariants(database.owner);
});

test("rule 91: while a bank asks about its payment, a credit stays where it is", async () => {
  const { creditId, accountId, amountMinor, payment, bookingId } = await keptCredit(
    shop,
    customers,
  );
  await database.owner.query(
    `INSERT INTO chargeback (id, payment_id, booking_id, stripe_dispute_id, reason, status, currency, amount_minor, opened_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'fraudulent', 'open', 'USD', $4, now())`,
    [payment.id, bookingId, `dp_${newId()}`, amountMinor],
  );
  await expect(
    takeCreditBack(mine(accountId), { creditId, left: String(amountMinor) }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect((await listMyCredits(mine(accountId)))[0]).toMatchObject({
    free: false,
    leftMinor: amountMinor,
  });
});

test("a clerk sees what a customer let us keep, and that we hold it (rule 85)", async () => {
  const { amountMinor, bookingId } = await keptCredit(shop, customers);
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [bookingId]),
  );
  const desk = await getCustomerAccount(database.open("billing", clerk), { customerId });
  expect([desk.balanceMinor, desk.credits[0]?.leftMinor]).toEqual([-amountMinor, amountMinor]);
});

test("P43: who is owed credit is forgotten only once it has gone back", async () => {
  const { accountId, amountMinor, creditId } = await keptCredit(shop, customers);
  const rights = database.open("rights");
  const whys = async () => {
    const { obstacles } = await billingHolder.holdsOn(rights, { personIds: [accountId] });
    return obstacles.map(({ why }) => why);
  };
  expect(await whys()).toEqual([expect.stringContaining("credit")]);
  await takeCreditBack(mine(accountId), { creditId, left: String(amountMinor) });
  await shop.work();
  expect(await whys()).toEqual([]);
});

test("stranger: who booked without an account keeps nothing as credit, and nobody has another's back (rule 115)", async () => {
  const guest = await waitingMoney(shop, null);
  expect(await canKeepMoney(booking(), guest)).toBe(false);
  await expect(keepMoney(booking(), guest.form)).rejects.toMatchObject({ code: "conflict" });
  await takeMoneyBack(booking(), guest.form);
  const { creditId, amountMinor, bookingToken } = await keptCredit(shop, customers);
  expect(await canKeepMoney(booking(), { bookingToken })).toBe(true);
  const other = await customers.joined();
  for (const who of ["visitor", newId(), other.accountId]) {
    await expect(
      takeCreditBack(mine(who), { creditId, left: String(amountMinor) }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await listMyCredits(mine(who))).toEqual([]);
  }
});
