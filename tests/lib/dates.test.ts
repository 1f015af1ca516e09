import { expect, test } from "vitest";
import { timeWords } from "@/components/booking/time-words";
import { addDays, formatInstant, formatMonth, monthOf, readMonth } from "@/lib/dates";

test("rule 87: months of 28, 29, 30 and 31 days follow one another, and every day is in one", () => {
  let day = "2026-01-01";
  let last = monthOf("2025-12-31");
  while (day < "2029-01-01") {
    const month = monthOf(day);
    expect(day >= month.from && day <= month.to).toBe(true);
    if (month.name !== last.name) expect(month.from).toBe(addDays(last.to, 1));
    last = month;
    day = addDays(day, 1);
  }
  expect(monthOf("2028-02-29")).toEqual({ name: "2028-02", from: "2028-02-01", to: "2028-02-29" });
  expect(monthOf("2027-02-01").to).toBe("2027-02-28");
});

test("a month has one spelling", () => {
  expect(readMonth("2026-10")).toEqual(monthOf("2026-10-31"));
  expect(formatMonth(monthOf("2026-10-31"))).toBe("October 2026");
  for (const wrong of ["2026-13", "2026-00", "2026-1", "26-10", "2026-10-01", ""])
    expect(readMonth(wrong)).toBeNull();
});

test("rule 110: an instant carries its zone, in winter and in summer", () => {
  expect(formatInstant(new Date("2026-12-01T21:05:00Z"))).toBe("Dec 1, 2026, 4:05 PM EST");
  expect(formatInstant(new Date("2026-07-01T20:05:00Z"))).toBe("Jul 1, 2026, 4:05 PM EDT");
  expect(timeWords(new Date("2026-07-01T20:05:00Z"))).toBe("4:05 PM EDT");
});
