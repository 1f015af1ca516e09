import { expect, test } from "vitest";
import { formatDecimal, formatMoney, formatMoneyExact, readMoney } from "@/lib/money";

test("money that goes the other way has a minus, wherever it is written", () => {
  expect(formatMoneyExact(-124_000n)).toBe("−$1,240.00");
  expect(formatMoney(-124_000n)).toBe("−$1,240");
  expect([formatMoneyExact(0n), formatMoney(124_050n)]).toEqual(["$0.00", "$1,240.50"]);
});

test("rule 25: money is written to the cent for what reads numbers, whatever its size", () => {
  expect([124_050n, -5n, 0n, 10n ** 20n].map(formatDecimal)).toEqual([
    ...["1240.50", "-0.05", "0.00", "1000000000000000000.00"],
  ]);
});

test("money is read as people write it, and nothing else is money", () => {
  expect(["$1,250", "250.5", " 250.00 "].map(readMoney)).toEqual([125_000n, 25_050n, 25_000n]);
  for (const text of ["", "-5", "1,2", "1.234", "1e3", "٣", "5 dollars", "9".repeat(12)])
    expect(readMoney(text)).toBeNull();
});
