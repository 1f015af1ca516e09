import { expect, test } from "vitest";
import { makePersonKey, unwrapPersonKey, wrapPersonKey } from "@/lib/crypto/person-key";
import { newId } from "@/lib/ids";

const owner = { personId: newId(), retentionClass: "booking" };

test("P31: a person's key is stored wrapped, and opens for that person and class alone", () => {
  const { key, wrapped } = makePersonKey(owner);
  expect(wrapped.includes(key.export())).toBe(false);
  expect(unwrapPersonKey(wrapped, owner).equals(key)).toBe(true);
  expect(() => unwrapPersonKey(wrapped, { ...owner, personId: newId() })).toThrow();
  expect(() => unwrapPersonKey(wrapped, { ...owner, retentionClass: "claim" })).toThrow();
});

test("P31: one changed byte of a wrapped key is refused", () => {
  const { wrapped } = makePersonKey(owner);
  for (let at = 0; at < wrapped.length; at += 1) {
    const changed = Buffer.from(wrapped);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unwrapPersonKey(changed, owner)).toThrow();
  }
});

test("while the wrapping secret is being replaced, keys of both open", () => {
  const [old, fresh] = ["o".repeat(32), "n".repeat(32)];
  const { key } = makePersonKey(owner);
  const wrapped = wrapPersonKey(key, owner, old);
  expect(unwrapPersonKey(wrapped, owner, [fresh, old]).equals(key)).toBe(true);
  expect(() => unwrapPersonKey(wrapped, owner, [fresh])).toThrow("not here");
  const again = wrapPersonKey(key, owner, fresh);
  expect(unwrapPersonKey(again, owner, [fresh]).equals(key)).toBe(true);
});
