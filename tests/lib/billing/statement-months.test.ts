import { expect, test } from "vitest";
import { endOfDay, startOfDay } from "@/lib/dates";
import { useLedger } from "@/tests/support/ledger";
import { useShop } from "@/tests/support/shop";

const ledger = useLedger(useShop());
const hour = 3_600_000;

/** The first days of 14 months: of 28, 29, 30 and 31 days, with clocks going back on the first of one and forward in two. */
const firsts = [
  ...["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"],
  ...["2027-11-01", "2027-12-01", "2028-01-01", "2028-02-01", "2028-03-01", "2028-04-01"],
];

test("rule 87: a month ends at midnight in New York: its last second is on its statement, the next one on the next, whatever the clocks do", async () => {
  const owing = await ledger.customer();
  for (const first of firsts) {
    const midnight = startOfDay(first).getTime();
    await ledger.move(owing, "refund_sent", 100n, new Date(midnight - 1));
    await ledger.move(owing, "refund_sent", 7n, new Date(midnight));
  }
  const rows = async () => (await ledger.of(owing)).length;
  // Not before it is over, though in London it is; then once, however often the worker looks.
  await ledger.statements(new Date(startOfDay("2026-11-01").getTime() - hour));
  expect(await rows()).toBe(0);
  for (const first of firsts.slice(0, 6))
    for (const hours of [0, 0.5, 1.5, 2.5, 26])
      await ledger.statements(new Date(startOfDay(first).getTime() + hours * hour));
  expect(await rows()).toBe(6);
  // Down for seven months, and again up.
  for (const first of firsts.slice(6))
    for (const hours of [1.5, 2.5])
      await ledger.statements(new Date(startOfDay(first).getTime() + hours * hour));
  const statements = await ledger.of(owing);
  expect(new Set(statements.map(({ month }) => month)).size).toBe(18);
  const of = (name: string) => statements.find(({ month }) => month === name)?.lines;
  expect(of("2026-10")).toEqual([100n]);
  expect(of("2026-11")).toEqual([7n, 100n]);
  expect(of("2027-02")).toEqual([7n, 100n]);
  expect(of("2027-03")).toEqual([7n, 100n]);
  expect(of("2027-06")).toEqual([]);
  expect(of("2028-02")).toEqual([7n, 100n]);
  expect(statements.at(-1)).toMatchObject({ month: "2028-03", lines: [7n, 100n] });
  expect(statements.at(-1)?.closing).toBe(12n * 100n + 11n * 7n);
});

test("rule 87: the days on which clocks change are of 23 and 25 hours, and their month is the same", async () => {
  const owing = await ledger.customer();
  expect(endOfDay("2027-03-14").getTime() - startOfDay("2027-03-14").getTime()).toBe(
    23 * hour - 1_000,
  );
  expect(endOfDay("2026-11-01").getTime() - startOfDay("2026-11-01").getTime()).toBe(
    25 * hour - 1_000,
  );
  // The same hour of the clock, twice.
  for (const at of ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"])
    await ledger.move(owing, "refund_sent", 10n, new Date(at));
  await ledger.move(owing, "refund_sent", 1n, new Date("2026-11-01T03:59:59Z"));
  await ledger.statements(new Date("2026-12-02T12:00:00Z"));
  expect(await ledger.of(owing)).toMatchObject([
    { month: "2026-10", lines: [1n] },
    { month: "2026-11", lines: [10n, 10n] },
  ]);
});
