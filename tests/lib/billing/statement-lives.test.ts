import { expect, test } from "vitest";
import { runStatements } from "@/lib/billing/run-statements";
import { clock } from "@/lib/clock";
import { addDays, endOfDay, type Month, monthOf, startOfDay } from "@/lib/dates";
import { type Owing, type StoredStatement, useLedger } from "@/tests/support/ledger";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const ledger = useLedger(shop);
const people = trials(40, 1_000);
const random = new Random(20_261_101);

type Life = { owing: Owing; owes: bigint };

/** An instant in a month; the last second of its last day more often than chance would have it. */
function instantIn({ from, to }: Month): Date {
  if (random.chance(0.1)) return endOfDay(to);
  if (random.chance(0.1)) return startOfDay(from);
  const [first, last] = [startOfDay(from).getTime(), endOfDay(to).getTime()];
  return new Date(first + random.below(last - first));
}

/** Something that happens to somebody's money in a month. */
async function live(life: Life, month: Month): Promise<void> {
  const amount = BigInt(1 + random.below(500_000));
  const at = instantIn(month);
  if (random.chance(0.4)) {
    await ledger.bill(life.owing, amount, at, addDays(month.from, random.below(120)));
    life.owes += amount;
    return;
  }
  const kind = random.chance(0.75) ? "payment_received" : "refund_sent";
  await ledger.move(life.owing, kind, amount, at);
  life.owes += kind === "refund_sent" ? amount : -amount;
}

async function twice(at: Date): Promise<void> {
  clock.now = () => at;
  const run = () => runStatements(database.open("billing"));
  // One may have to wait for the other for longer than a lock is waited for.
  await Promise.all([run(), run().catch(() => undefined)]);
}

/** What happens to everybody in a month; some of it in the one before, whose statement is out. */
async function liveMonth(lives: readonly Life[], month: Month, before: Month | null) {
  for (const life of lives) {
    for (let events = random.below(4); events > 0; events -= 1) await live(life, month);
    if (before && random.chance(0.15)) await live(life, before);
  }
}

/** Every statement begins where the one before ended, adds up, and tells all of a debt as late or not. */
function expectChain(statements: readonly StoredStatement[]): void {
  let owed = 0n;
  for (const { opening, closing, lines, ageing } of statements) {
    expect(opening).toBe(owed);
    owed = lines.reduce((sum, amount) => sum + amount, opening);
    expect(closing).toBe(owed);
    expect(ageing.reduce((sum, part) => sum + part, 0n)).toBe(owed > 0n ? owed : 0n);
  }
  expect(new Set(statements.map(({ month }) => month)).size).toBe(statements.length);
}

test("rules 81 and 82: random lives over twelve months: every statement follows the one before, and together they are the ledger, 0 cents off", async () => {
  const lives: Life[] = [];
  for (let at = 0; at < people; at += 1) lives.push({ owing: await ledger.customer(), owes: 0n });
  let month = monthOf("2025-09-01");
  let before: Month | null = null;
  for (let passed = 0; passed < 12; passed += 1) {
    await liveMonth(lives, month, before);
    [before, month] = [month, monthOf(addDays(month.to, 1))];
    await twice(new Date(startOfDay(month.from).getTime() + 7_200_000));
    for (const { owing, owes } of lives)
      expect((await ledger.of(owing)).at(-1)?.closing ?? 0n).toBe(owes);
  }
  for (const { owing } of lives) expectChain(await ledger.of(owing));
  expect(await unstated()).toBe(0);
  expect(await shop.one("SELECT count(*)::int FROM statement_line WHERE late")).toBeGreaterThan(0);
  expect(await centsOff()).toBe("0");
}, 900_000);

/** Entries that happened by then and are on no statement. */
async function unstated(): Promise<unknown> {
  return await shop.one(
    `SELECT count(DISTINCT e.id)::int FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id AND p.account IN ('receivable', 'customer_deposits')
     WHERE e.effective_on < '2026-09-01' AND NOT EXISTS (SELECT FROM statement_line l WHERE l.entry_id = e.id)`,
  );
}

async function centsOff(): Promise<unknown> {
  return await shop.one(
    `SELECT ((SELECT sum(closing_minor) FROM (SELECT DISTINCT ON (customer_id, currency) closing_minor FROM statement
                ORDER BY customer_id, currency, month DESC) last)
       - (SELECT sum(p.amount_minor) FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
          WHERE p.account IN ('receivable', 'customer_deposits') AND e.effective_on < '2026-09-01'))::text`,
  );
}
