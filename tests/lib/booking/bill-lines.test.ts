import fc from "fast-check";
import { expect, test } from "vitest";
import { billLines } from "@/lib/booking/record/bill-lines";
import { allocate } from "@/lib/money";
import type { ScheduleLine } from "@/lib/pricing/pricing";
import { priceParty } from "@/lib/pricing/quote/price-party";
import { departure, party, room } from "@/tests/support/pricing";
import { trials } from "@/tests/support/scale";

const sale = fc.record({
  adult: fc.bigInt({ min: 1n, max: 50_000_000n }),
  adults: fc.integer({ min: 1, max: 2 }),
  tax: fc.integer({ min: 0, max: 10_000 }),
  deposit: fc.integer({ min: 1, max: 10_000 }),
  parts: fc.integer({ min: 1, max: 5 }),
});

/** With its balance in parts, where there is enough of it. */
function spread(schedule: readonly ScheduleLine[], parts: number) {
  return schedule.flatMap((line): { kind: string; amountMinor: bigint }[] => {
    if (line.kind !== "balance" || line.amountMinor < 5n) return [line];
    const amounts = allocate(line.amountMinor, Array<bigint>(parts).fill(1n));
    return amounts.map((amountMinor, at) => ({
      ...{ kind: at < parts - 1 ? "instalment" : "balance", amountMinor },
    }));
  });
}

const sum = (lines: readonly { amountMinor: bigint; taxMinor: bigint }[]) => ({
  total: lines.reduce((all, { amountMinor, taxMinor }) => all + amountMinor + taxMinor, 0n),
  tax: lines.reduce((all, { taxMinor }) => all + taxMinor, 0n),
});

test("rules 26 and 33: the bills of a booking are its schedule, and together its price and its tax, to the cent", () => {
  fc.assert(
    fc.property(sale, ({ adult, adults, tax, deposit, parts }) => {
      const kind = room({ adultMinor: adult });
      const trip = { title: "The Fjords", startsOn: "2027-06-12", endsOn: "2027-06-23" };
      const quote = priceParty(
        departure({ rooms: [kind], taxRate: tax, depositRate: deposit }),
        party([[kind.id, adults, 0]], []),
        [],
        "2026-11-28",
      );
      const schedule = spread(quote.schedule, parts);
      const bills = schedule.map((_line, at) => billLines(at, { quote, schedule, trip }));
      expect(bills.map((lines) => sum(lines).total)).toEqual(
        schedule.map(({ amountMinor }) => amountMinor),
      );
      const all = sum(bills.flat());
      expect(all).toEqual({ total: quote.totalMinor, tax: quote.tax.amountMinor });
      for (const line of bills.flat())
        expect(line.amountMinor).toBe(BigInt(line.quantity) * line.unitMinor);
    }),
    { numRuns: trials(200, 5_000) },
  );
});
