import { expect, test } from "vitest";
import { dateSpan } from "@/components/vacation/date-words";

test("says from when to when in words, with what both days share said once", () => {
  expect(dateSpan("2027-06-12", "2027-06-24")).toBe("Jun 12 to 24, 2027");
  expect(dateSpan("2027-06-24", "2027-07-02")).toBe("Jun 24 to Jul 2, 2027");
  expect(dateSpan("2027-12-28", "2028-01-04")).toBe("Dec 28, 2027 to Jan 4, 2028");
});

test("uses no letter outside Latin-1, which would slow every page that has dates", () => {
  expect(dateSpan("2027-06-12", "2027-06-24")).toMatch(/^[\u0020-\u00ff]+$/);
});
