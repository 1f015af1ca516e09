import fc from "fast-check";
import { expect, test } from "vitest";
import { choose } from "@/lib/policy/history/choose";
import { type Collected, collect } from "@/lib/policy/history/collect";
import { publish } from "@/lib/policy/history/publish";
import { nothing, type State } from "@/lib/policy/history/state";
import { offeredTo } from "@/lib/policy/offered-to";
import { permits } from "@/lib/policy/permits";
import type { PolicyVersion } from "@/lib/policy/policy";
import { allowedIn, expectSame, expectWithin } from "@/tests/lib/policy/allowed";
import { histories, versionOf } from "@/tests/lib/policy/histories";

const typed: Collected = {
  ...{ id: "d", person: "anna", category: "user.contact.email" },
  ...{ provenance: "self", since: 0, shown: 1 },
};

/** What was typed under the first version, after these others in turn. */
function along(versions: readonly PolicyVersion[]): State {
  const [first, ...later] = versions;
  if (!first) throw new Error("a history has a first version");
  return later.reduce(publish, collect(publish(nothing, first), typed));
}

/** Yes to everything that is asked. */
function yesToAll(state: State): State {
  return offeredTo("anna", state).reduce(
    (now, { gid }) => choose(now, { person: "anna", gid, answer: "accept" }),
    state,
  );
}

test("P47: versions passed on the way take away and never give (I9)", () => {
  let narrowed = 0;
  fc.assert(
    fc.property(histories, (versions) => {
      const [first, last] = [versions[0], versions.at(-1)];
      fc.pre(versions.length > 1 && first !== undefined && last !== undefined);
      const [long, short] = [along(versions), along([first, last])];
      expectWithin(allowedIn(permits, long), allowedIn(permits, short));
      if (narrowsOnTheWay(versions)) narrowed += 1;
      else {
        expectSame(allowedIn(permits, long), allowedIn(permits, short));
        expectSame(allowedIn(permits, yesToAll(long)), allowedIn(permits, yesToAll(short)));
      }
    }),
    { numRuns: 500 },
  );
  expect(narrowed).toBeGreaterThan(10);
  expect(narrowed).toBeLessThan(490);
});

function narrowsOnTheWay(versions: readonly PolicyVersion[]): boolean {
  const effects = versions.map((_, at) =>
    JSON.stringify(
      along(versions.slice(0, at + 1))
        .rights.filter((right) => right.versions.includes(1))
        .map(({ effect }) => effect),
    ),
  );
  return effects.slice(0, -1).some((effect) => effect !== effects[0]);
}

test("P47: a form is bound to the version that it showed, on the day of the change at the latest (I8)", () => {
  const two = [versionOf(1, [{}]), versionOf(2, [])].reduce(publish, nothing);
  const late = collect(two, typed);
  expect(late.data.get("d")?.version).toBe(1);
  const tomorrow = { ...two, day: two.day + 1 };
  expect(collect(tomorrow, typed)).toBe(tomorrow);
  expect(collect(tomorrow, { ...typed, shown: 2 }).data.get("d")?.version).toBe(2);
});

test("P47: without the token of a version that there was, nothing is collected (I8)", () => {
  const one = publish(nothing, versionOf(1, [{}]));
  for (const shown of [null, 0, 2]) expect(collect(one, { ...typed, shown })).toBe(one);
});
