import fc from "fast-check";
import { expect, test } from "vitest";
import { findChanges } from "@/lib/policy/find-changes";
import { foldRights } from "@/lib/policy/fold-rights";
import { collect } from "@/lib/policy/history/collect";
import { publish } from "@/lib/policy/history/publish";
import { nothing } from "@/lib/policy/history/state";
import { materialFor } from "@/lib/policy/material-for";
import type { PolicyVersion, Statement } from "@/lib/policy/policy";
import { histories, versionOf } from "@/tests/lib/policy/histories";

/** The kinds of change from the first of these versions to the last. */
function kinds(...list: readonly (readonly Partial<Statement>[])[]): string[] {
  const versions = list.map((statements, at) => versionOf(at + 1, statements));
  return findChanges(versions, 1).flatMap((change) => change.kinds);
}

test("P45: each way of using data otherwise has its name", () => {
  expect(kinds([{}], [{}])).toEqual([]);
  expect(kinds([{}], [{}, { categories: ["user.contact.phone_number"] }])).toEqual([
    "NEW_CATEGORY",
  ]);
  expect(kinds([{}], [{}, { uses: ["finance"] }])).toEqual(["NEW_PURPOSE"]);
  expect(kinds([{}], [{}, { recipients: ["partner:surf-school"] }])).toEqual(["NEW_RECIPIENT"]);
  expect(kinds([{ modes: ["aggregate"] }], [{ modes: ["aggregate", "use"] }])).toEqual([
    "NEW_MODE",
  ]);
  expect(kinds([{ basis: "permission" }], [{}])).toEqual(["WEAKER_BASIS"]);
  expect(kinds([{ conditions: ["k>=20"] }], [{ conditions: ["k>=10"] }])).toEqual([
    "WEAKER_CONDITION",
  ]);
  expect(kinds([{ retention: "claim" }], [{ retention: "booking" }])).toEqual(["LONGER_RETENTION"]);
  expect(kinds([{}], [], [{}])).toEqual(["REINTRODUCED"]);
  expect(kinds([{ basis: "permission" }], [{}], [{ basis: "permission" }])).toEqual([
    "REINTRODUCED",
  ]);
});

test("P47: a threshold that goes 10, 20, 10 is asked for again, though both texts are alike", () => {
  const at = (n: number): [Partial<Statement>] => [{ conditions: [`k>=${n}`] }];
  expect(kinds(at(10), at(20), at(10))).toEqual(["REINTRODUCED"]);
  expect(kinds(at(10), at(10))).toEqual([]);
});

test("P45: each way of using data for less has its name", () => {
  expect(kinds([{}], [])).toEqual(["REMOVED"]);
  expect(kinds([{}], [{ basis: "permission" }])).toEqual(["STRONGER_BASIS"]);
  expect(kinds([{}], [{ conditions: ["openCase"] }])).toEqual(["STRONGER_CONDITION"]);
  expect(kinds([{ retention: "booking" }], [{ retention: "claim" }])).toEqual([
    "SHORTER_RETENTION",
  ]);
  expect(() => findChanges([versionOf(1, [])], 2)).toThrow("No version 2");
});

const narrower = ["REMOVED", "STRONGER_CONDITION", "SHORTER_RETENTION"];

test("P45: who gave data under a version is asked exactly what is wider since", () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const from = 1;
      const wider = findChanges(versions, from).filter(
        // A use that already needed a yes, which nobody gave, asks for it again whatever changed.
        ({ kinds, before }) =>
          kinds.some((kind) => !narrower.includes(kind)) || before?.grant.basis === "permission",
      );
      const asked = materialFor([collectedUnder(versions).datum], collectedUnder(versions).state);
      const gids = wider.flatMap(({ after }) => after?.gid ?? []);
      expect(asked.map(({ gid }) => gid).sort()).toEqual(gids.sort());
    }),
  );
});

test("P46: the same right keeps its name whatever is published beside it, and another has another", () => {
  fc.assert(
    fc.property(histories, (versions) => {
      const all = foldRights(versions).map(({ gid }) => gid);
      expect(new Set(all).size).toBe(all.length);
      const fewer = foldRights(versions.slice(0, -1)).map(({ gid }) => gid);
      expect(all.slice(0, fewer.length)).toEqual(fewer);
    }),
  );
});

/** An email given under the first version, and the world after all of them. */
function collectedUnder(versions: readonly PolicyVersion[]) {
  const [first, ...later] = versions;
  if (!first) throw new Error("a history has a first version");
  const typed = { id: "d", person: "anna", category: "user.contact.email" } as const;
  const said = { ...typed, provenance: "self", since: null, shown: 1 } as const;
  const state = later.reduce(publish, collect(publish(nothing, first), said));
  const datum = state.data.get("d");
  if (!datum) throw new Error("it was collected");
  return { state, datum };
}
