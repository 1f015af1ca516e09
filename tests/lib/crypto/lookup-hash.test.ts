import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { lookupHash } from "@/lib/crypto/lookup-hash";

test("an address is found however its letters were typed", () => {
  const index = lookupHash("email", "ann@example.com");
  expect(lookupHash("email", "  Ann@Example.COM ")).toEqual(index);
  expect(lookupHash("email", "bob@example.com")).not.toEqual(index);
});

test("composed and decomposed letters are the same letter", () => {
  expect(lookupHash("email", "jose\u0301@example.com")).toEqual(
    lookupHash("email", "jos\u00e9@example.com"),
  );
});

test("a surname is found without its accents and odd spaces", () => {
  expect(lookupHash("surname", " Núñez  García")).toEqual(lookupHash("surname", "nunez garcia"));
});

test("a phone number is indexed as E.164 or not at all", () => {
  expect(lookupHash("phone", "+12125550123")).toHaveLength(32);
  for (const odd of ["2125550123", "+1 212 555 0123", "+0123456789", "", "+1212555012345678"])
    expect(() => lookupHash("phone", odd)).toThrow(RangeError);
});

test("P31: the index is keyed, per kind: nobody computes it from the value alone", () => {
  const plain = createHash("sha256").update("smith").digest();
  expect(lookupHash("surname", "smith")).not.toEqual(plain);
  expect(lookupHash("surname", "smith")).not.toEqual(lookupHash("email", "smith"));
});
