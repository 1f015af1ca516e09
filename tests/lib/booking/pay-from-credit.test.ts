import { expect, test } from "vitest";
import { listMyCredits } from "@/lib/billing/list-my-credits";
import { refundAgreed } from "@/lib/billing/refund-agreed";
import { spendCredit } from "@/lib/billing/spend-credit";
import { composeBalanceReceived } from "@/lib/booking/compose-balance-received";
import { getBooking } from "@/lib/booking/get-booking";
import { getPayableCredit, payFromCredit } from "@/lib/booking/pay-from-credit";
import { newId } from "@/lib/ids";
import { useBalances } from "@/tests/support/balances";
import { useCustomers } from "@/tests/support/customers";
import { checkInvariants } from "@/tests/support/invariants";
import { keptCredit, speaksFor } from "@/tests/support/kept-credit";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);
const balances = useBalances(shop);
const as = (accountId: string) => database.open("booking", accountId);
const left = async (accountId: string) => {
  const credits = await listMyCredits(database.open("billing", accountId));
  return credits.reduce((sum, { leftMinor }) => sum + leftMinor, 0n);
};

/** Somebody with credit and a firm booking of the same account, of which something is open. */
async function withCredit() {
  const kept = await keptCredit(shop, customers);
  const visit = await shop.firm();
  await speaksFor(shop, kept.accountId, visit.bookingId);
  return { ...kept, visit, openMinor: await balances.openOf(visit.bookingToken) };
}

async function pay(accountId: string, { bookingToken }: { bookingToken: string }) {
  const seen = String(await getPayableCredit(as(accountId), { bookingToken }));
  return await payFromCredit(as(accountId), { bookingToken, seen });
}

test("rules 41, 42: what is open is paid from credit, as far as that goes, and the books say of both what happened", async () => {
  const { accountId, amountMinor, visit, openMinor, creditId } = await withCredit();
  expect(await getPayableCredit(as(accountId), visit)).toBe(amountMinor);
  await pay(accountId, visit);
  await shop.work();
  expect(await balances.openOf(visit.bookingToken)).toBe(openMinor - amountMinor);
  expect(await left(accountId)).toBe(0n);
  const { account, explained, ref } = await getBooking(as(accountId), visit);
  expect(account.movements.at(-1)).toMatchObject({ words: "Paid from your credit", amountMinor });
  expect(explained[0]?.amountMinor).toBe(account.paidMinor);
  const [credit] = await listMyCredits(database.open("billing", accountId));
  expect(credit).toMatchObject({ creditId, moves: [{}, { words: `Paid booking ${ref}` }] });
  const payment = (await balances.paymentsOf(visit.bookingId)).at(-1);
  const mail = await composeBalanceReceived(database.open("notices"), {
    subjectId: payment?.id ?? "",
  });
  expect(mail?.text).toContain("Paid now, by your credit");
  await checkInvariants(database.owner);
});

test("rule 36: a double click, two tabs and two bookings at once take no more than there is, and pay a booking once", async () => {
  for (let trial = 0; trial < trials(2, 20); trial += 1) {
    const { accountId, amountMinor, visit } = await withCredit();
    const other = await shop.firm();
    await speaksFor(shop, accountId, other.bookingId);
    const tried = await Promise.allSettled(
      [visit, visit, visit, other, other].map(({ bookingToken }) =>
        payFromCredit(as(accountId), { bookingToken, seen: String(amountMinor) }),
      ),
    );
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tried)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: expect.stringMatching(/conflict|price_changed/) });
    await shop.work();
    expect(await left(accountId)).toBe(0n);
    await checkInvariants(database.owner);
  }
});

// Calibration: the same presses, which have all looked before one writes, as they may without the lock.
test("without the lock the same presses use the same credit several times: the race is real", async () => {
  const { creditId, amountMinor } = await withCredit();
  const look = () => shop.one("SELECT left_minor FROM customer_credit WHERE id = $1", [creditId]);
  const seen = (await Promise.all([1, 2, 3].map(look))).map((minor) => BigInt(String(minor)));
  const used = await Promise.all(
    seen.map(async (minor) => {
      await database.owner.query("UPDATE customer_credit SET left_minor = $2 WHERE id = $1", [
        creditId,
        minor - amountMinor,
      ]);
      return amountMinor;
    }),
  );
  expect(used.reduce((sum, minor) => sum + minor, 0n)).toBe(3n * amountMinor);
  // As it was.
  await database.owner.query("UPDATE customer_credit SET left_minor = amount_minor WHERE id = $1", [
    creditId,
  ]);
});

test("rule 36: somebody on Stripe’s page does not pay what is paid from credit: that page is closed first", async () => {
  const { accountId, visit, openMinor, amountMinor } = await withCredit();
  await balances.paying(visit);
  await pay(accountId, visit);
  await shop.work();
  const [first, second] = await balances.paymentsOf(visit.bookingId);
  expect([first?.status, second?.status]).toEqual(["cancelled", "confirmed"]);
  expect(await balances.openOf(visit.bookingToken)).toBe(openMinor - amountMinor);
});

test("rule 61: what was paid from credit goes back to it", async () => {
  const { accountId, amountMinor, visit } = await withCredit();
  await pay(accountId, visit);
  await shop.work();
  const billing = database.open("billing");
  await billing.transaction((inner) =>
    refundAgreed(inner, { bookingId: visit.bookingId, amountMinor }),
  );
  await shop.work();
  expect(await left(accountId)).toBe(amountMinor);
  const { refunds } = await getBooking(as(accountId), visit);
  expect(refunds).toMatchObject([{ to: "credit", status: "done", amountMinor }]);
  await checkInvariants(database.owner);
});

test("rule 24: nobody pays another amount than they saw, and credit is never overdrawn", async () => {
  const { accountId, amountMinor, visit, bookingId } = await withCredit();
  await expect(
    payFromCredit(as(accountId), { bookingToken: visit.bookingToken, seen: "1" }),
  ).rejects.toMatchObject({ code: "price_changed" });
  const { customerId } = await as(accountId).db.booking.findUniqueOrThrow({
    where: { id: bookingId },
  });
  const booking = { id: bookingId, customerId, currency: "USD" };
  await expect(
    as(accountId).transaction((inner) =>
      spendCredit(inner, { booking, amountMinor: amountMinor + 1n }),
    ),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await left(accountId)).toBe(amountMinor);
});

test("stranger: nobody pays with another's credit, nor for a booking of another account (rule 115)", async () => {
  const { visit, accountId, amountMinor } = await withCredit();
  const foreign = await shop.firm();
  const { accountId: other } = await customers.joined();
  for (const who of ["visitor", newId(), other]) {
    expect(await getPayableCredit(as(who), visit)).toBe(0n);
    await expect(
      payFromCredit(as(who), { bookingToken: visit.bookingToken, seen: String(amountMinor) }),
    ).rejects.toMatchObject({ code: "conflict" });
  }
  await expect(
    payFromCredit(as(accountId), { bookingToken: foreign.bookingToken, seen: String(amountMinor) }),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    payFromCredit(as(accountId), { bookingToken: `${visit.bookingToken}x`, seen: "1" }),
  ).rejects.toMatchObject({ code: "not_found" });
  expect(await left(accountId)).toBe(amountMinor);
});
