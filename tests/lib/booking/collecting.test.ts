import { expect, test } from "vitest";
import { collectedOn, nextTryOn } from "@/lib/booking/booking";

test("a line is taken when it is due, and never sooner than two days after that was said", () => {
  expect(collectedOn("2027-03-10", "2027-03-03")).toBe("2027-03-10");
  expect(collectedOn("2027-03-10", "2027-03-09")).toBe("2027-03-11");
  expect(collectedOn("2027-03-10", "2027-04-30")).toBe("2027-05-02");
});

test("three tries in ten days, counted from the first, and none after a refusal for good", () => {
  const first = { number: 1, begunOn: "2027-03-10", outcome: "declined" };
  const second = { number: 2, begunOn: "2027-03-15", outcome: "declined" };
  expect(nextTryOn([], "2027-03-10")).toBe("2027-03-10");
  expect(nextTryOn([first], "2027-03-01")).toBe("2027-03-14");
  expect(nextTryOn([first, second], "2027-03-01")).toBe("2027-03-19");
  expect(nextTryOn([first, second, { ...second, number: 3 }], "2027-03-01")).toBeNull();
  for (const outcome of ["hard", "authentication", "gone", null])
    expect(nextTryOn([{ ...first, outcome }], "2027-03-01")).toBeNull();
});
