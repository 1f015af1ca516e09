import { afterEach, expect, test, vi } from "vitest";
import { callForUnmoved, matchMovements } from "@/lib/billing/match-movements";
import { reconcileStripe } from "@/lib/billing/reconcile-payments";
import { clock } from "@/lib/clock";
import { stripeClient } from "@/lib/stripe/stripe-client";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useChargebacks } from "@/tests/support/chargebacks";
import { checkInvariants } from "@/tests/support/invariants";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const balances = useBalances(shop);
const cancelling = useCancelling(shop);
const chargebacks = useChargebacks(shop);
const payments = () => database.open("payment");
const random = new Random(20_261_128);
const since = new Date(Date.now() - 60_000);

afterEach(() => vi.restoreAllMocks());

type Life = Awaited<ReturnType<typeof shop.firm>> & { disputes: string[]; over: boolean };

/** Something that happens to somebody's money; what cannot happen to it does not. */
const happenings: ((life: Life) => Promise<void>)[] = [
  async (life) => {
    if ((await balances.openOf(life.bookingToken)) > 0n && !life.over) await balances.paid(life);
  },
  async (life) => {
    if ((await balances.openOf(life.bookingToken)) > 100_000n && !life.over)
      await balances.paid(life, String(60 + random.below(300)));
  },
  async (life) => {
    if (life.over) return;
    if (random.chance(0.2)) await stripe.nextRefund(random.chance(0.5) ? "failed" : "pending");
    await cancelling.cancelled(life);
    life.over = true;
  },
  async (life) => {
    const [paymentId] = random.shuffle(await paymentsOf(life.bookingId));
    if (!paymentId || life.disputes.includes(paymentId)) return;
    const { id } = await chargebacks.opened(paymentId, { inquiry: random.chance(0.15) });
    life.disputes.push(paymentId, id);
    // Sometimes nobody tells us.
    if (random.chance(0.7)) await chargebacks.heard(id);
    await shop.work();
  },
  async (life) => {
    const id = life.disputes.find((one) => one.startsWith("du_"));
    if (!id) return;
    life.disputes.splice(life.disputes.indexOf(id), 1);
    await stripe.closeDispute(id, random.chance(0.5) ? "won" : "lost");
    const told = [
      "charge.dispute.closed",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.created",
    ];
    for (const type of random.shuffle(told).slice(0, random.below(4)))
      await chargebacks.heard(id, type);
    await shop.work();
  },
  async () => {
    if (random.chance(0.2)) await stripe.payOut("usd");
  },
  async () => {
    if (random.chance(0.3)) await matchMovements(payments(), { since });
  },
];

/** Those of which money is left to dispute. */
async function paymentsOf(bookingId: string): Promise<string[]> {
  const { rows } = await database.owner.query(
    `SELECT p.id FROM payment p WHERE p.booking_id = $1 AND p.status = 'confirmed'
       AND p.amount_minor > (SELECT coalesce(sum(r.amount_minor), 0) FROM refund r WHERE r.payment_id = p.id AND r.status <> 'failed')
     ORDER BY p.created_at, p.id`,
    [bookingId],
  );
  return rows.map(({ id }) => id);
}

async function inBooks(account: string): Promise<bigint> {
  const sum = "SELECT coalesce(sum(amount_minor), 0)::text FROM ledger_posting WHERE account = $1";
  return BigInt(String(await shop.one(sum, [account])));
}

async function atStripe(): Promise<{ net: bigint; fees: bigint }> {
  const all = { net: 0n, fees: 0n };
  for await (const { net, fee } of stripeClient().balanceTransactions.list({ limit: 100 })) {
    all.net += BigInt(net);
    all.fees += BigInt(fee);
  }
  return all;
}

test("rules 41, 44 and 91: random lives of payments, refunds, chargebacks and payouts: the books are Stripe’s to the cent, and no cent is off for any customer", async () => {
  for (let at = 0; at < trials(12, 1_000); at += 1) {
    const life: Life = { ...(await shop.firm()), disputes: [], over: false };
    for (let events = 1 + random.below(5); events > 0; events -= 1)
      await happenings[random.below(happenings.length)]?.(life);
    await shop.attention();
  }
  // What nobody told us of is found at night.
  await reconcileStripe(payments(), { since });
  await shop.work();
  await Promise.all([1, 2].map(() => matchMovements(payments(), { since })));
  const { net, fees } = await atStripe();
  expect(await inBooks("stripe_clearing")).toBe(net);
  expect(await inBooks("processor_fees")).toBe(fees);
  await shop.attention();
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 7_200_000));
  await matchMovements(payments(), { since });
  await callForUnmoved(payments(), { since });
  const missed = ["unmatched_movement", "not_at_stripe"];
  expect((await shop.attention()).filter(({ kind }) => missed.includes(kind))).toEqual([]);
  await checkInvariants(database.owner);
  expect(await centsOff()).toBe("0");
  // Chargebacks were among them.
  expect(await shop.one("SELECT count(*)::int FROM chargeback")).toBeGreaterThan(0);
}, 3_600_000);

/** Of what customers paid by the payments' own rows, beside what the ledger says. */
async function centsOff(): Promise<unknown> {
  return await shop.one(`
    SELECT ((SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE status = 'confirmed')
      - (SELECT coalesce(sum(amount_minor), 0) FROM refund WHERE status IN ('in_transit', 'done'))
      - (SELECT coalesce(sum(taken_minor - returned_minor), 0) FROM chargeback)
      + (SELECT coalesce(sum(amount_minor), 0) FROM ledger_posting WHERE account = 'customer_deposits'))::text`);
}
