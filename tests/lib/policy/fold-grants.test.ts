import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldGroups } from "@/lib/policy/field-groups";
import { foldGrants } from "@/lib/policy/fold-grants";
import { keyOf } from "@/lib/policy/fold-rights";
import { grantsOf, type PolicyVersion } from "@/lib/policy/policy";
import { emailGroup, histories, versionOf } from "@/tests/lib/policy/histories";

/** What may still be done with data collected under a version, its person having answered nothing. */
function openUses(versions: readonly PolicyVersion[], collected: number): Set<string> {
  return new Set(
    foldGrants(versions, emailGroup)
      .filter(
        ({ effect, grant }) => effect?.conditions.length === 0 && grant.basis !== "permission",
      )
      .filter(({ versions }) => versions.includes(collected))
      .map(({ grant }) => keyOf(grant)),
  );
}

test("P47: what was collected is never opened wider by a later version", () => {
  fc.assert(
    fc.property(histories, (versions) => {
      for (let until = 1; until < versions.length; until += 1) {
        for (let collected = 1; collected <= until; collected += 1) {
          const before = openUses(versions.slice(0, until), collected);
          const after = openUses(versions.slice(0, until + 1), collected);
          expect([...after].filter((key) => !before.has(key))).toEqual([]);
        }
      }
    }),
  );
});

test("P47: a use that the current version does not allow is off for all data at once", () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const current = versions.at(-1) ?? versionOf(1, []);
      const allowed = new Set(grantsOf(current).map(keyOf));
      for (const { number } of versions) {
        expect([...openUses(versions, number)].filter((key) => !allowed.has(key))).toEqual([]);
      }
    }),
  );
});

test("P47: an old use that every version allows goes on, answered or not", () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const always = versions.map(
        (version) =>
          new Set(
            grantsOf(version)
              .filter(({ basis, conditions }) => basis !== "permission" && conditions.length === 0)
              .map(keyOf),
          ),
      );
      const first = [...(always[0] ?? [])].filter((key) => always.every((keys) => keys.has(key)));
      const open = openUses(versions, 1);
      expect(first.filter((key) => !open.has(key))).toEqual([]);
    }),
  );
});

test("P46: a use that was dropped and comes back is a new right, asked for anew", () => {
  const [one, two, three] = [versionOf(1, [{}]), versionOf(2, []), versionOf(3, [{}])];
  const rights = foldGrants([one, two, three], emailGroup);
  expect(rights.map(({ effect, versions, bit }) => ({ effect, versions, bit }))).toEqual([
    { effect: null, versions: [1], bit: 1n },
    { effect: { conditions: [], days: 20 }, versions: [3], bit: 2n },
  ]);
});

test("P46: a use that becomes a matter of permission is off until the person says yes", () => {
  const versions = [versionOf(1, [{}]), versionOf(2, [{ basis: "permission" }])];
  expect(openUses(versions, 1)).toEqual(new Set());
});

test("P13: a use under a condition opens no row by itself, before or after", () => {
  const limited = { conditions: ["orderProblem"] } as const;
  expect(openUses([versionOf(1, [limited])], 1)).toEqual(new Set());
  expect(openUses([versionOf(1, [{}]), versionOf(2, [limited])], 1)).toEqual(new Set());
  expect(openUses([versionOf(1, [limited]), versionOf(2, [{}])], 1)).toEqual(new Set());
});

test("bits stay where they are when a version is added, whatever the order of the list", () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const all = foldGrants(versions, emailGroup);
      expect(foldGrants([...versions].reverse(), emailGroup)).toEqual(all);
      const fewer = foldGrants(versions.slice(0, -1), emailGroup);
      expect(all.slice(0, fewer.length).map(({ bit }) => bit)).toEqual(fewer.map(({ bit }) => bit));
      expect(new Set(all.map(({ bit }) => bit)).size).toBe(all.length);
    }),
  );
});

test("a version that grants a part of a table is refused: a row is seen whole or not at all", () => {
  const [name] = fieldGroups(
    (["first", "last"] as const).map((half) => ({
      table: "name",
      column: `${half}_ct`,
      field: `name.${half}`,
      kind: "sealed" as const,
      category: `user.name.${half}` as const,
    })),
  );
  if (!name) throw new Error("one table");
  const half = versionOf(1, [{ categories: ["user.name.first"] }]);
  expect(() => foldGrants([half], name)).toThrow("only a part of vault.name");
});

test("the bits of a table run out at 60, loudly", () => {
  const coming = Array.from({ length: 122 }, (_, at) => versionOf(at + 1, at % 2 ? [] : [{}]));
  expect(() => foldGrants(coming.slice(0, 120), emailGroup)).not.toThrow();
  expect(() => foldGrants(coming, emailGroup)).toThrow("60 rights");
});
