import { generateKeySync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "@/lib/crypto/seal";
import { newId } from "@/lib/ids";

const newKey = () => generateKeySync("aes", { length: 256 });
const key = newKey();
const place = { personId: newId(), field: "email.address" };

test("P31: whatever is sealed is read back the same, and never twice the same outside", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const sealed = seal(key, place, value);
      expect(unseal(key, place, sealed)).toBe(value);
      expect(seal(key, place, value).equals(sealed)).toBe(false);
    }),
  );
});

test("P31: a sealed value does not show what it holds", () => {
  expect(seal(key, place, "canary@example.com").includes("canary")).toBe(false);
});

test("P31: one changed byte anywhere is refused", () => {
  const sealed = seal(key, place, "ann@example.com");
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(key, place, changed)).toThrow();
  }
  expect(() => unseal(key, place, sealed.subarray(0, 20))).toThrow();
});

test("P31: a value moved to another person, field or key is refused", () => {
  const sealed = seal(key, place, "ann@example.com");
  expect(() => unseal(key, { ...place, personId: newId() }, sealed)).toThrow();
  expect(() => unseal(key, { ...place, field: "name.given" }, sealed)).toThrow();
  expect(() => unseal(newKey(), place, sealed)).toThrow();
});
