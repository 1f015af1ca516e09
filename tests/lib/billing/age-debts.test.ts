import fc from "fast-check";
import { expect, test } from "vitest";
import { openBills } from "@/lib/billing/dunning/open-bills";
import { ageAccount } from "@/lib/billing/receivables/age-account";
import { ageDebts } from "@/lib/billing/receivables/age-debts";
import type { AccountEntry, Paper } from "@/lib/billing/receivables/read-accounts";
import { addDays } from "@/lib/dates";
import { trials } from "@/tests/support/scale";

const on = "2026-11-01";
const owedSince = (days: number, amountMinor = 100n) => ({
  amountMinor,
  dueOn: addDays(on, -days),
});

test("rule 84: a day is in one bucket and no day in none: the last of each, and the first of the next", () => {
  const bucketOf = (days: number) =>
    ageDebts([owedSince(days)], 100n, on).findIndex((part) => part > 0n);
  expect([-300, -1, 0].map(bucketOf)).toEqual([0, 0, 0]);
  expect([1, 30].map(bucketOf)).toEqual([1, 1]);
  expect([31, 60].map(bucketOf)).toEqual([2, 2]);
  expect([61, 90].map(bucketOf)).toEqual([3, 3]);
  expect([91, 4_000].map(bucketOf)).toEqual([4, 4]);
});

test("rules 84 and 92: what came in covers what was due first, whatever order the bills are in", () => {
  const bills = [owedSince(-10, 700n), owedSince(45, 500n), owedSince(5, 300n)];
  expect(ageDebts(bills, 1_500n, on)).toEqual([700n, 300n, 500n, 0n, 0n]);
  expect(ageDebts(bills, 900n, on)).toEqual([700n, 200n, 0n, 0n, 0n]);
  expect(ageDebts(bills, 100n, on)).toEqual([100n, 0n, 0n, 0n, 0n]);
  expect(ageDebts(bills, 0n, on)).toEqual([0n, 0n, 0n, 0n, 0n]);
  expect(ageDebts(bills, -40n, on)).toEqual([0n, 0n, 0n, 0n, 0n]);
  // Sent back more than was paid: no bill says by when.
  expect(ageDebts(bills, 1_600n, on)).toEqual([800n, 300n, 500n, 0n, 0n]);
});

test("rule 84: the buckets add up to what is owed, to the cent, and none is negative", () => {
  const bill = fc.record({
    amountMinor: fc.bigInt({ min: 1n, max: 9_007_199_254_740_993n }),
    dueOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(on, days)),
  });
  const balance = fc.bigInt({ min: -9_007_199_254_740_993n, max: 90_071_992_547_409_930n });
  fc.assert(
    fc.property(fc.array(bill, { maxLength: 8 }), balance, (bills, balanceMinor) => {
      const ageing = ageDebts(bills, balanceMinor, on);
      expect(ageing.every((part) => part >= 0n)).toBe(true);
      const owed = balanceMinor > 0n ? balanceMinor : 0n;
      expect(ageing.reduce((sum, part) => sum + part, 0n)).toBe(owed);
    }),
    { numRuns: trials(500, 20_000) },
  );
});

test("rules 74 and 84: a bill that was taken back is late by no day, and what took it back covers no other", () => {
  const entry = (id: string, amountMinor: bigint, paper: Partial<Paper>): AccountEntry => ({
    ...{
      id,
      kind: "invoice_issued",
      on,
      amountMinor,
      bookingRef: null,
      stated: false,
      writes: null,
    },
    paper: {
      ...{ id, name: id, kind: "full", dueOn: addDays(on, -5), refersTo: null },
      ...{ contested: false, disputed: false, ...paper },
    },
  });
  const entries = [
    entry("one", 500n, { dueOn: addDays(on, -45) }),
    entry("two", 900n, { dueOn: addDays(on, 20) }),
    entry("three", -900n, { kind: "cancellation", refersTo: "two" }),
    entry("four", 300n, { kind: "fee" }),
  ];
  expect(ageAccount(entries, on)).toEqual({
    balanceMinor: 800n,
    ageing: [0n, 300n, 500n, 0n, 0n],
  });
});

test("rule 89: what is written off is late by no day, and what came in covers no less of the other bills", () => {
  const bill = (id: string, amountMinor: bigint, days: number): AccountEntry => ({
    ...{ id, kind: "invoice_issued", on, amountMinor, bookingRef: null, stated: false },
    writes: null,
    paper: {
      ...{ id, name: id, kind: "full", dueOn: addDays(on, -days), refersTo: null },
      ...{ contested: false, disputed: false },
    },
  });
  const off: AccountEntry = {
    ...{ id: "off", kind: "written_off", on, amountMinor: -700n, bookingRef: null },
    ...{ stated: false, paper: null, writes: { id: "two", name: "two", kind: "full" } },
  };
  const paid: AccountEntry = {
    ...{ id: "paid", kind: "payment_received", on, amountMinor: -100n, bookingRef: null },
    ...{ stated: false, paper: null, writes: null },
  };
  const entries = [bill("one", 500n, 45), bill("two", 700n, 20), off, paid];
  expect(ageAccount(entries, on)).toEqual({
    balanceMinor: 400n,
    ageing: [0n, 0n, 400n, 0n, 0n],
  });
  expect(openBills(entries)).toMatchObject([{ id: "one", openMinor: 400n }]);
});
