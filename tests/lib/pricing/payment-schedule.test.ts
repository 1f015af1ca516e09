import { expect, test } from "vitest";
import { paymentSchedule } from "@/lib/pricing/quote/payment-schedule";

const terms = { startsOn: "2027-06-12", balanceDueDays: 60, depositRate: 2000 };

test("rule 33: a deposit now and the balance on its day, to the cent", () => {
  expect(paymentSchedule(333_33n, terms, "2027-01-15")).toEqual([
    { kind: "deposit", amountMinor: 66_67n, dueOn: "2027-01-15" },
    { kind: "balance", amountMinor: 266_66n, dueOn: "2027-04-13" },
  ]);
});

test("rule 34: from the day on which the balance is due, all of it is due at once", () => {
  const kinds = (today: string) => paymentSchedule(100_00n, terms, today).map(({ kind }) => kind);
  expect(kinds("2027-04-12")).toEqual(["deposit", "balance"]);
  expect(kinds("2027-04-13")).toEqual(["full"]);
  expect(kinds("2027-06-12")).toEqual(["full"]);
});

test("rule 33: the deposit is never nothing and never more than the total", () => {
  expect(paymentSchedule(2n, { ...terms, depositRate: 1 }, "2027-01-15")[0]?.amountMinor).toBe(1n);
  expect(paymentSchedule(1n, terms, "2027-01-15")).toEqual([
    { kind: "full", amountMinor: 1n, dueOn: "2027-01-15" },
  ]);
  expect(paymentSchedule(0n, terms, "2027-01-15")).toEqual([]);
});
