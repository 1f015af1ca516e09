import { expect, test } from "vitest";
import type { OpenBill } from "@/lib/billing/dunning";
import { queueDunning } from "@/lib/billing/queue-dunning";
import { runStatements } from "@/lib/billing/run-statements";
import { takeDunningStep } from "@/lib/billing/take-dunning-step";
import { clock } from "@/lib/clock";
import { addDays, type LocalDate, startOfDay } from "@/lib/dates";
import { bill, live } from "@/tests/lib/billing/dunned-lives";
import { type Owing, useLedger } from "@/tests/support/ledger";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const ledger = useLedger(shop);

const real = clock.now;
// With clocks going back, forward and back again, and months that end on each of the days 28 to 31.
const from: LocalDate = "2026-10-20";
const days = 425;
/** Three days on which no worker runs, a month's end among them. */
const isDown = (day: number) => day >= 41 && day < 44;

type Billed = { dueOn: LocalDate; issuedOn: LocalDate; paidOn?: LocalDate };

/** Who pays late, who never, who in time, and for whom the next bill is late when the oldest is paid. */
const lives: readonly (readonly Billed[])[] = [
  [{ issuedOn: "2026-10-22", dueOn: "2026-11-01" }],
  [{ issuedOn: "2026-11-01", dueOn: "2026-11-30", paidOn: "2026-12-05" }],
  [
    { issuedOn: "2026-10-25", dueOn: "2026-11-10", paidOn: "2026-11-26" },
    { issuedOn: "2026-11-01", dueOn: "2026-11-20" },
  ],
  [
    { issuedOn: "2027-01-04", dueOn: "2027-01-31", paidOn: "2027-02-28" },
    { issuedOn: "2027-02-01", dueOn: "2027-02-28", paidOn: "2027-02-28" },
    { issuedOn: "2027-03-01", dueOn: "2027-03-14", paidOn: "2027-08-31" },
    { issuedOn: "2027-10-01", dueOn: "2027-10-31" },
  ],
];

const noonOf = (on: LocalDate) => new Date(startOfDay(on).getTime() + 12 * 3_600_000);

/** What a worker does in a day: the statements of what is over, and each step that is right. */
async function work(): Promise<void> {
  const ctx = database.open("billing");
  await runStatements(ctx);
  await queueDunning(ctx);
  const { rows } = await database.owner.query(
    "SELECT DISTINCT payload->>'customerId' AS id FROM outbox_event WHERE kind = 'dunning.due'",
  );
  for (const { id } of rows) await takeDunningStep(ctx, { customerId: id });
}

async function happen(owing: Owing, bills: readonly Billed[], on: LocalDate): Promise<void> {
  for (const { issuedOn, dueOn } of bills)
    if (issuedOn === on) await ledger.bill(owing, 50_000n, noonOf(on), dueOn);
  for (const { paidOn } of bills)
    if (paidOn === on) await ledger.move(owing, "payment_received", 50_000n, noonOf(on));
}

async function stepsOf({ customerId }: Owing) {
  const { rows } = await database.owner.query(
    `SELECT a.level, a.taken_on::text AS "on", i.due_on::text AS "billId" FROM dunning_action a
     JOIN dunning_case c ON c.id = a.case_id JOIN invoice i ON i.id = a.anchor_id
     WHERE c.customer_id = $1 ORDER BY a.taken_on, a.level`,
    [customerId],
  );
  return rows;
}

/** The same life by the rules alone. */
function expected(bills: readonly Billed[]) {
  const open = bills.map(
    ({ dueOn, issuedOn }): OpenBill => bill(dueOn, dueOn, { issuedOn, startsOn: "2027-06-12" }),
  );
  const paidOn = Object.fromEntries(bills.map(({ dueOn, paidOn: on }) => [dueOn, on]));
  return live(open, { from, days, paidOn, down: isDown });
}

async function liveThrough(day: number, people: readonly Owing[]): Promise<void> {
  const on = addDays(from, day);
  for (const [at, owing] of people.entries()) await happen(owing, lives[at] ?? [], on);
  clock.now = () => noonOf(on);
  await database.owner.query("DELETE FROM outbox_event WHERE kind = 'dunning.due'");
  if (!isDown(day)) await Promise.all([work(), work()]);
  clock.now = real;
}

/** Each begins where the one before it ended. */
async function chained(owing: Owing): Promise<Set<string>> {
  const statements = await ledger.of(owing);
  for (const [n, { opening, closing, lines }] of statements.entries()) {
    expect(opening).toBe(statements[n - 1]?.closing ?? 0n);
    expect(closing).toBe(lines.reduce((sum, amount) => sum + amount, opening));
  }
  const months = new Set(statements.map(({ month }) => month));
  expect(months.size).toBe(statements.length);
  return months;
}

test("rules 82, 86, 87, 93, 97: fourteen months of two workers, away for three days, and each statement and step is there once", {
  timeout: 120_000,
}, async () => {
  const people: Owing[] = [];
  for (const _ of lives) people.push(await ledger.customer());
  for (let day = 0; day < days; day += 1) await liveThrough(day, people);
  const months = [];
  for (const [at, owing] of people.entries()) {
    expect(await stepsOf(owing)).toEqual(expected(lives[at] ?? []));
    months.push(await chained(owing));
  }
  // Who never pays has one of each month.
  expect(months[0]?.size).toBe(14);
  const { rows } = await database.owner.query(
    `SELECT count(*)::int AS notices, count(DISTINCT subject_id)::int AS subjects,
            (SELECT count(*) FROM dunning_action)::int + (SELECT count(*) FROM statement)::int AS told
     FROM notice WHERE kind IN ('balance_reminder', 'payment_overdue', 'statement_issued')`,
  );
  expect(rows[0].told).toBeGreaterThan(30);
  expect(rows).toMatchObject([{ notices: rows[0].told, subjects: rows[0].told }]);
});
