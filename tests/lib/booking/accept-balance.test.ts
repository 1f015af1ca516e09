import { expect, test } from "vitest";
import { createPayment } from "@/lib/billing/create-payment";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { settlePayment } from "@/lib/billing/settle-payment";
import { acceptBalance } from "@/lib/booking/accept-balance";
import { composeBalanceReceived } from "@/lib/booking/compose-balance-received";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const booking = () => database.open("booking");
const accept = (paymentId: string) => acceptBalance(booking(), { paymentId });

type Visit = Awaited<ReturnType<typeof shop.firm>>;

/** Money that nobody asked for: a second payment of a debt that was paid meanwhile. */
async function another({ bookingId }: Visit, amountMinor: bigint): Promise<string> {
  const { id } = await booking().transaction(async (ctx) => {
    const row = await ctx.db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const { customerId, personId, policyVersion } = row;
    return await createPayment(ctx, {
      ...{ kind: "balance", bookingId, customerId, personId, policyVersion },
      ...{ holdId: null, amountMinor, currency: "USD" },
    });
  });
  const opened = await openCheckoutSession(booking(), { paymentId: id });
  await stripe.pay(opened?.sessionId ?? "");
  await settlePayment(database.open("payment"), { paymentId: id });
  return id;
}

async function refundsOf(bookingId: string) {
  const { rows } = await database.owner.query(
    `SELECT r.reason, r.amount_minor::text AS amount, r.status FROM refund r JOIN payment p ON p.id = r.payment_id
     WHERE p.booking_id = $1 ORDER BY r.created_at`,
    [bookingId],
  );
  return rows;
}

const told = (paymentId: string) =>
  shop.one("SELECT count(*)::int FROM notice WHERE kind = 'balance_received' AND subject_id = $1", [
    paymentId,
  ]);

test("rule 36: heard many times at once, money is accepted once and its receipt is queued once", async () => {
  const visit = await shop.firm();
  const payment = await balances.received(visit);
  await Promise.all([1, 2, 3, 4].map(() => accept(payment.id)));
  await shop.work();
  expect(await told(payment.id)).toBe(1);
  expect(await refundsOf(visit.bookingId)).toEqual([]);
});

test("rules 36 and 42: of two payments for one debt one is kept and one goes back, in whichever order they are heard", async () => {
  for (const order of [0, 1]) {
    const visit = await shop.firm();
    const first = await balances.received(visit);
    const second = await another(visit, BigInt(first.amount_minor));
    const heard = order === 0 ? [first.id, second] : [second, first.id];
    for (const id of heard) await accept(id);
    await Promise.all([...heard, ...heard].map(accept));
    await shop.work();
    expect(await refundsOf(visit.bookingId)).toEqual([
      { reason: "paid_twice", amount: first.amount_minor, status: "done" },
    ]);
    const { paidMinor, totalMinor } = await balances.account(visit.bookingToken);
    expect(paidMinor).toBe(totalMinor);
  }
});

test("rule 42: of a payment that is more than was open the rest goes back, and the receipt says so", async () => {
  const visit = await shop.firm();
  const open = await balances.openOf(visit.bookingToken);
  await balances.paid(visit, "100");
  const beyond = 7_700n;
  const id = await another(visit, open - 10_000n + beyond);
  await shop.work();
  expect(await refundsOf(visit.bookingId)).toEqual([
    { reason: "overpaid", amount: String(beyond), status: "done" },
  ]);
  const mail = await composeBalanceReceived(database.open("notices"), { subjectId: id });
  const said = `${formatMoneyExact(beyond)} of it is on its way back`;
  expect(mail?.text.replace(/\s+/g, " ")).toContain(said);
  expect(mail?.text.replace(/\s+/g, " ")).toContain("You owe nothing");
  expect(await balances.openOf(visit.bookingToken)).toBe(0n);
});

test("rules 37 and 38: money for a booking that was cancelled meanwhile is recorded, revives nothing and goes back", async () => {
  const visit = await shop.firm();
  const payment = await balances.received(visit);
  await database.owner.query("UPDATE booking SET status = 'expired' WHERE id = $1", [
    visit.bookingId,
  ]);
  await accept(payment.id);
  await accept(payment.id);
  expect(await refundsOf(visit.bookingId)).toMatchObject([
    { reason: "cancelled", amount: payment.amount_minor },
  ]);
  expect(await told(payment.id)).toBe(0);
  await database.owner.query("UPDATE booking SET status = 'confirmed' WHERE id = $1", [
    visit.bookingId,
  ]);
});

test("P39, P40: the receipt says what came and what is left, and carries no way to be without it", async () => {
  const visit = await shop.firm();
  const payment = await balances.paid(visit, "500");
  const mail = await composeBalanceReceived(database.open("notices"), { subjectId: payment.id });
  const left = formatMoneyExact(await balances.openOf(visit.bookingToken));
  expect(mail?.subject).toContain("$500.00");
  expect(mail?.text).toContain(left);
  expect(mail?.to?.address).toBe("ana@example.com");
  expect(mail).not.toHaveProperty("unsubscribeUrl");
});
