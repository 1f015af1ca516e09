import { expect, test } from "vitest";
import { invoiceName, openOf } from "@/lib/billing/billing";
import { readInvoiceName } from "@/lib/billing/invoicing/read-name";

test("a name has one spelling, and what is paid covers the first bill first", () => {
  expect(invoiceName({ prefix: "IV-", number: 12n })).toBe("IV-000012");
  expect(readInvoiceName("TEST-IV-1234567")).toEqual({ prefix: "TEST-IV-", number: 1234567n });
  for (const wrong of ["IV-12", "IV-0001234", "XX-000001", "IV-000001.pdf", ""])
    expect(readInvoiceName(wrong)).toBeNull();
  expect(openOf([5n, 7n, 2n], 8n)).toEqual([0n, 4n, 2n]);
  expect(openOf([5n], -1n)).toEqual([5n]);
  expect(openOf([5n], 9n)).toEqual([0n]);
});
