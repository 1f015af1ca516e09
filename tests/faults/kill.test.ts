import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { outages } from "@/tests/faults/kill/outages";
import { steps } from "@/tests/faults/kill/steps";
import { World } from "@/tests/faults/kill/world";
import { checkInvariants } from "@/tests/support/invariants";
import { type RunningProduct, startProduct } from "@/tests/support/product";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";
import { stripeBalance } from "@/tests/support/stripe-books";
import type { Traveller } from "@/tests/support/traveller";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 900_000 });

let product: RunningProduct;
let world: World;

beforeAll(async () => {
  product = await startProduct();
  world = new World(product);
  await world.stripe.withholdWebhooks();
});
afterAll(() => product?.stop());

const seed = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const random = new Random(seed);
const rounds = Array.from({ length: trials(1, 3) }, (_, at) => at + 1);
const blows = rounds.flatMap((round) =>
  (["web", "worker", "database"] as const).map((part) => ({ part, round })),
);

test.for(blows)(
  `$part is killed at each step of a checkout, round $round, seed ${seed}`,
  async ({ part }) => {
    const people = await world.travellers(Object.keys(steps).length);
    const cases = Object.values(steps).map((step, at) => ({ step, traveller: pick(people, at) }));
    for (const { step, traveller } of cases)
      for (const act of step.before) await act(traveller, world);

    // All of them are at their step when the blow falls; what was under way may fail, as it does in a browser.
    const underWay = Promise.allSettled(
      cases.map(({ step, traveller }) => step.during?.(traveller, world)),
    );
    await pause(random.below(1500));
    await product.kill(part);
    await underWay;
    await product.restart(part);
    await product.untilHealthy();
    expect([product.isRunning("web"), product.isRunning("worker")]).toEqual([true, true]);

    for (const { step, traveller } of cases)
      for (const act of step.after) await act(traveller, world);
    await world.stripe.clearFaults();
    await world.stripe.releaseWebhooks();
    await world.untilBooked(
      cases.filter(({ step }) => step.ends === "booked").map(({ traveller }) => traveller),
    );
    await world.untilQuiet();
    await world.stripe.withholdWebhooks();
    await letHoldsLapse();
    await checkEnds();
    for (const { step, traveller } of cases) await checkEnd(traveller, step.ends);
  },
);

test("Stripe is slow, fails, breaks off, is down; its events come late, twice and in reverse; the mail server is down, then refuses, then breaks off", async () => {
  const people = await world.travellers(Object.keys(outages).length);
  const all = Object.values(outages).map((outage, at) => ({ outage, traveller: pick(people, at) }));
  for (const { outage, traveller } of all) {
    await traveller.hold();
    await outage(traveller, world);
    await traveller.pay();
  }

  await product.kill("mail");
  const events = (await world.stripe.webhooks()).deliveries.map(({ id }) => id).reverse();
  await world.stripe.deliverWebhooks([...events, ...events]);
  await world.untilMailIsDue(all.length);
  await product.restart("mail");
  await world.untilMailServer();
  await world.mailFault({ kind: "refuse", times: 2 });
  await world.mailFault({ kind: "temporary", times: 1 });
  await world.mailFault({ kind: "cut", times: 1 });
  await world.untilBooked(people);
  await letHoldsLapse();
  await checkEnds();
  for (const traveller of people) await checkEnd(traveller, "booked");
});

/** A quarter of an hour later. */
async function letHoldsLapse(): Promise<void> {
  await product.owner.query(
    "UPDATE hold SET expires_at = now() - interval '1 minute', hard_limit_at = now() - interval '1 hour' WHERE status = 'active'",
  );
  await product.owner.query("UPDATE payment SET created_at = now() - interval '1 hour'");
  await product.run("tests/support/product/run-schedules.ts");
}

/** Our books with customers are Stripe's, nothing waits for a person, and each thing was told under one Message-ID. */
async function checkEnds(): Promise<void> {
  await checkInvariants(product.owner);
  const { rows } = await product.owner.query(
    `SELECT (SELECT sum(amount_minor)::int FROM ledger_posting l JOIN ledger_entry e ON e.id = l.entry_id
              WHERE l.account = 'stripe_clearing' AND e.customer_id IS NOT NULL) AS books,
            (SELECT count(*)::int FROM attention) AS attention,
            (SELECT count(*)::int FROM hold WHERE status IN ('active', 'paying')) AS held`,
  );
  expect(rows).toEqual([{ books: await stripeBalance(product.stripe), attention: 0, held: 0 }]);
  const { rows: told } = await product.owner.query("SELECT message_id FROM delivery_attempt");
  const arrived = await world.arrived();
  expect([...new Set(arrived)].sort()).toEqual(told.map((row) => row.message_id).sort());
  // A second copy only where the 250 was on its way: at most one for each blow, and one for the line that broke off.
  expect(arrived.length - told.length).toBeLessThanOrEqual(blows.length + 1);
}

async function checkEnd({ departure }: Traveller, ends: "booked" | "nothing kept"): Promise<void> {
  const { rows } = await product.owner.query(
    `SELECT b.status, h.status IN ('expired', 'released') AS free FROM booking b JOIN hold h ON h.id = b.hold_id
     WHERE b.departure_id = $1`,
    [departure.id],
  );
  expect(rows).toEqual([
    ends === "booked" ? { status: "confirmed", free: false } : { status: "expired", free: true },
  ]);
}

function pick<T>(list: readonly T[], at: number): T {
  const one = list[at];
  if (one === undefined) throw new Error("There are not enough departures.");
  return one;
}
