import fc from "fast-check";
import { expect, test } from "vitest";
import { type HeldRow, planOf } from "@/lib/privacy/erasure/plan-of";
import type { Hold } from "@/lib/privacy/holders";
import { everyGroup } from "@/lib/privacy/vault/groups";

const people = ["p1", "p2", "p3"];
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-03-${String(n).padStart(2, "0")}`);
const row: fc.Arbitrary<HeldRow> = fc.record({
  personId: fc.constantFrom(...people),
  group: fc.constantFrom(...everyGroup),
  restricted: fc.boolean(),
});
const rows = fc.uniqueArray(row, { selector: ({ personId, group }) => `${personId} ${group}` });
const hold: fc.Arbitrary<Hold> = fc.record({
  personId: fc.constantFrom(...people),
  groups: fc.subarray([...everyGroup]),
  uses: fc.subarray(["essential.service", "finance"] as const, { minLength: 1 }),
  until: day,
  reason: fc.constantFrom("trip", "debt"),
  why: fc.constant("Because."),
});
const world = fc.record({ rows, holds: fc.array(hold, { maxLength: 6 }), today: day });

test("P43: everything either goes or stays, and stays only for a hold that has not ended", () => {
  fc.assert(
    fc.property(world, ({ rows, holds, today }) => {
      const { people: planned } = planOf(people, { rows, holds, today });
      for (const { personId, goes, stays } of planned) {
        const theirs = rows.filter((one) => one.personId === personId && !one.restricted);
        const kept = new Set(stays.map(({ group }) => group));
        expect([...goes, ...kept].sort()).toEqual(theirs.map(({ group }) => group).sort());
        for (const { group, until, reason, uses } of stays) {
          expect(until >= today).toBe(true);
          const behind = holds.some(
            (one) =>
              one.personId === personId &&
              one.groups.includes(group) &&
              one.reason === reason &&
              one.until === until &&
              uses.every((use) => one.uses.includes(use)),
          );
          expect(behind).toBe(true);
        }
      }
    }),
  );
});

test("P43: a plan has one mark whatever order it was found in, and another once anything in it changes", () => {
  fc.assert(
    fc.property(world, fc.integer(), ({ rows, holds, today }, at) => {
      const { hash } = planOf(people, { rows, holds, today });
      const turned = planOf([...people].reverse(), {
        ...{ rows: [...rows].reverse(), holds: [...holds].reverse(), today },
      });
      expect(turned.hash).toBe(hash);
      const free = rows.filter(({ restricted }) => !restricted);
      const gone = free[Math.abs(at) % Math.max(free.length, 1)];
      if (!gone) return;
      const less = planOf(people, { rows: rows.filter((one) => one !== gone), holds, today });
      expect(less.hash).not.toBe(hash);
    }),
  );
});
