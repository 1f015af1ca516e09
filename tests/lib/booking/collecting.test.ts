import { expect, test } from "vitest";
import { collectedOn, nextTryOn } from "@/lib/booking/booking";
import { type CollectedLine, takenOn } from "@/lib/booking/record/collected-lines";

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

test("the day that is said of a line is the one that was announced, of its next try, or of the line with which it is taken", () => {
  const line = { seq: 1, dueOn: "2027-03-10", upToMinor: 1n, firstOn: "2027-03-10", tried: [] };
  const later = { ...line, seq: 2, dueOn: "2027-04-10", firstOn: null };
  const declined = [1, 2, 3].map((number) => ({
    ...{ number, begunOn: "2027-03-10", outcome: "declined" },
  }));
  const days = (one: Partial<CollectedLine>, today: string, lines = [later]) => [
    ...takenOn([{ ...line, ...one }, ...lines], today).values(),
  ];
  // Announced a week ago: tomorrow it is taken tomorrow.
  expect(days({}, "2027-03-09")).toEqual(["2027-04-10", "2027-03-10"]);
  expect(days({ tried: declined.slice(0, 1) }, "2027-03-11", [])).toEqual(["2027-03-14"]);
  expect(days({ tried: declined }, "2027-03-20")).toEqual(["2027-04-10", "2027-04-10"]);
  expect(days({ tried: declined }, "2027-03-20", [])).toEqual([null]);
  const underWay = [{ number: 1, begunOn: "2027-03-10", outcome: null }];
  expect(days({ tried: underWay }, "2027-03-10", [])).toEqual(["2027-03-10"]);
});
