import fc from "fast-check";
import { expect, test } from "vitest";
import { categories, categoriesUnder, covers, expand } from "@/lib/policy/taxonomy";

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

test("P47: a branch means the leaves that it had, whatever grows on it later (I16)", () => {
  const leaf = key.map((name) => `user.${name}`);
  const trees = fc.array(fc.uniqueArray(leaf, { minLength: 1, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(trees, fc.uniqueArray(leaf, { maxLength: 5 }), (tree, grown) => {
      const then = tree.length;
      const before = expand("user", then, tree);
      expect(expand("user", then, [...tree, grown])).toEqual(before);
      expect(expand("user", then + 1, [...tree, grown])).toEqual([...before, ...grown]);
    }),
  );
  expect(categoriesUnder("user.name", 1)).toEqual(["user.name.first", "user.name.last"]);
  expect(categoriesUnder("user.name.last", 1)).toEqual(["user.name.last"]);
  expect(() => categoriesUnder("user.nam", 1)).toThrow("nothing under");
});
