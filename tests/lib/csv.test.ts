import { expect, test } from "vitest";
import { csv } from "@/lib/csv";

test("P30: cells are quoted as RFC 4180 says, and none is run as a formula", () => {
  const rows = [
    { name: 'Ann "A", Ray', note: "=1+1", n: -3 },
    { name: "two\nlines", note: "@SUM(A1)", more: null },
    { name: "-5.10", note: "-5+1", more: null },
  ];
  expect(csv(rows)).toBe(
    'name,note,n,more\r\n"Ann ""A"", Ray",\'=1+1,-3,\r\n"two\nlines",\'@SUM(A1),,\r\n-5.10,\'-5+1,,\r\n',
  );
  expect(csv([])).toBe("\r\n");
});
