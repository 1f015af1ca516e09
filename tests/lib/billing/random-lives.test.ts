import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import { closeClients } from "@/lib/db/purpose-client";
import { ownerConnection } from "@/lib/db/role-connection";
import { seedCatalogue } from "@/prisma/seed/seed";
import { hireDemoStaff } from "@/scripts/start/hire-demo-staff";
import { MovedTime, moveTime } from "@/scripts/start/year/moved-time";
import { openWorld } from "@/scripts/start/year/world";
import { audit, type Held } from "@/tests/lib/billing/random-lives/audit";
import { missing } from "@/tests/lib/billing/random-lives/happened";
import { liveMonths } from "@/tests/lib/billing/random-lives/twelve-months";
import { useChanging } from "@/tests/support/changing";
import { useCustomers } from "@/tests/support/customers";
import { useMailbox } from "@/tests/support/mailbox";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const customers = useCustomers(shop.database);
const changing = useChanging(shop);
useMailbox();
const [people, seed] = [trials(16, 1_000), 20_261_129];
const today: LocalDate = localDateOf(new Date());
const from = addDays(today, -366);
let owner: pg.Pool;
let last: Held;

beforeAll(async () => {
  await hireDemoStaff();
  await moveTime();
  await closeClients();
  owner = new pg.Pool({ ...ownerConnection(), max: 6 });
  await owner.query("UPDATE edition SET valid_from = $1::date, published_at = $1::date", [from]);
  await seedCatalogue(owner, from);
  await owner.query("UPDATE inventory_pool SET capacity = 400");
}, 120_000);
afterAll(() => owner.end());

test("rules 41, 44, 70, 71, 81 and 82: random lives over twelve months, with what is late, twice and out of order: 0 cents off", async () => {
  const time = new MovedTime(owner, new Date(`${from}T12:00:00Z`));
  const joined = await Promise.all(Array.from({ length: trials(2, 20) }, () => customers.joined()));
  const members = joined.map(({ accountId }) => accountId);
  const world = {
    ...(await openWorld(owner, shop.stripe)),
    shop,
    changing,
    members,
    bank: { minor: 0n },
  };
  try {
    await liveMonths(world, {
      ...{ people, seed, pace: trials(0.7, 0.15), stride: trials(6, 3), from, today, time },
      audited: async (held, about) => {
        last = held;
        await audit(owner, held, about);
      },
    });
  } finally {
    await time.end();
  }
  // Of so few not everything comes to pass; of many it does.
  expect((await missing(owner)).slice(trials(16, 0))).toEqual([]);
}, 3_600_000);

const posted = "UPDATE ledger_posting SET amount_minor = amount_minor";
const paid =
  "entry_id = (SELECT min(id::text)::uuid FROM ledger_entry WHERE kind = 'payment_received')";
const lastStated = "id = (SELECT id FROM statement ORDER BY month DESC, id LIMIT 1)";

/** Of whoever owes us least by now: in credit where anybody is, which of few nobody may be. */
const lastOwingLeast =
  "id = (SELECT id FROM (SELECT DISTINCT ON (customer_id) id, closing_minor FROM statement ORDER BY customer_id, month DESC) s ORDER BY closing_minor, id LIMIT 1)";

/** A cent here, a number there: each is planted in the books that were lived, and taken out again. */
const planted: [name: string, sql: string, found: RegExp][] = [
  [
    "a cent from what somebody paid to Stripe",
    `${posted} + CASE account WHEN 'stripe_clearing' THEN 1 ELSE -1 END WHERE ${paid}`,
    /last statement closes|moved at Stripe/,
  ],
  [
    "a cent on a statement that we would owe",
    `UPDATE statement SET closing_minor = closing_minor - 1 WHERE ${lastOwingLeast}`,
    /last statement closes/,
  ],
  [
    "a statement that begins a cent off",
    `UPDATE statement SET opening_minor = opening_minor + 1 WHERE ${lastStated}`,
    /rule 8[12]/,
  ],
  [
    "a cent on one side alone",
    `${posted} + 1 WHERE account = 'advance_sales' AND ctid = (SELECT min(ctid) FROM ledger_posting WHERE account = 'advance_sales')`,
    /balances/,
  ],
  [
    "a fee that Stripe did not keep",
    `${posted} + 1 WHERE ctid = (SELECT min(ctid) FROM ledger_posting WHERE account = 'processor_fees')`,
    /as fees/,
  ],
  [
    "a check of which our bank knows nothing",
    `${posted} + 1 WHERE ctid = (SELECT min(ctid) FROM ledger_posting WHERE account = 'bank')`,
    /at our bank/,
  ],
  ["a bill that is gone", "DELETE FROM invoice WHERE number = 2", /numbered from one/],
];

test.each(planted)("%s is found out", async (_name, sql, found) => {
  const books = await owner.connect();
  try {
    await books.query("BEGIN");
    await books.query("SET LOCAL session_replication_role = replica");
    expect((await books.query(sql)).rowCount).toBeGreaterThan(0);
    await expect(audit(books, last, "planted")).rejects.toThrow(found);
  } finally {
    await books.query("ROLLBACK");
    books.release();
  }
});
