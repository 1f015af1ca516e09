import fc from "fast-check";
import { expect, test } from "vitest";
import { categories, covers } from "@/lib/policy/taxonomy";

const key = fc
  .array(fc.stringMatching(/^[a-z_]{1,6}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("."));

test("a key covers itself and what hangs below it, in both senses of below only one", () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(covers(a, a)).toBe(true);
      expect(covers(a, `${a}.${b}`)).toBe(true);
      expect(covers(`${a}.${b}`, a)).toBe(false);
      if (a !== b) expect(covers(a, b) && covers(b, a)).toBe(false);
    }),
  );
});

test("covering passes on from branch to branch", () => {
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
    }),
  );
});

test("a name that only begins alike is another name", () => {
  expect(covers("user.name", "user.names")).toBe(false);
  expect(covers("user.name.first", "user.name.last")).toBe(false);
});

test("P2: every known category is a leaf, so a branch that grows widens no promise", () => {
  for (const a of categories) {
    expect(categories.filter((b) => b !== a && covers(a, b))).toEqual([]);
  }
});
