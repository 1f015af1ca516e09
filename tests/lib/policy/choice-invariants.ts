import { holds } from "@/lib/policy/condition";
import { keyOf, type Right } from "@/lib/policy/fold-rights";
import { choose } from "@/lib/policy/history/choose";
import type { State } from "@/lib/policy/history/state";
import { offeredTo } from "@/lib/policy/offered-to";
import { allowedIn, type Decide, expectSame } from "@/tests/lib/policy/allowed";
import { type Invariant, lastOf } from "@/tests/lib/policy/invariants";
import { people, questions } from "@/tests/lib/policy/walks";

/** What answers may and may not do, at the end of any walk. */
export const choiceInvariants: Record<string, Invariant> = {
  "P46: a yes allows exactly the use that was shown, and nothing that was not (I4, I10)": (
    decide,
    states,
  ) => {
    const before = lastOf(states);
    for (const { person, right } of everyPair(before)) {
      const after = choose(before, { person, gid: right.gid, answer: "accept" });
      if (!offeredTo(person, before).includes(right)) {
        if (after !== before) throw new Error("a yes to what was not shown");
        continue;
      }
      const old = allowedIn(decide, before);
      const more = [...allowedIn(decide, after)].filter((one) => !old.has(one));
      const beyond = more.find((one) => !isWithin(after, one, { person, right }));
      if (beyond) throw new Error(`${beyond} was not asked.`);
      expectOpened(decide, after, { person, right });
    }
  },

  "P46: a no to what was never allowed changes nothing (I5)": (decide, states) => {
    const before = lastOf(states);
    for (const { person, right } of everyPair(before)) {
      if (everAccepted(before, person).some((gid) => gid === right.gid)) continue;
      const after = choose(before, { person, gid: right.gid, answer: "refuse" });
      expectSame(allowedIn(decide, after), allowedIn(decide, before));
    }
  },

  "P46: to withdraw leaves what needed no yes, as if none had been given to this use (I6)": (
    decide,
    states,
  ) => {
    const before = lastOf(states);
    for (const { person, right } of everyPair(before)) {
      const withdraw = { person, gid: right.gid, answer: "withdraw" } as const;
      const after = choose(before, withdraw);
      const never = before.choices.filter(
        (choice) => choice.person !== person || keyOfGid(before, choice.gid) !== keyOf(right.grant),
      );
      const allowed = allowedIn(decide, after);
      expectSame(allowed, allowedIn(decide, { ...before, choices: never }));
      expectSame(allowedIn(decide, choose(after, withdraw)), allowed);
    }
  },

  "P46: yes, then no, is as if never asked, with two more lines in the ledger (I7)": (
    decide,
    states,
  ) => {
    const before = lastOf(states);
    for (const { person, right } of everyPair(before)) {
      const { gid } = right;
      const yes = everAccepted(before, person).map((one) => keyOfGid(before, one));
      if (yes.includes(keyOf(right.grant))) continue;
      const accepted = choose(before, { person, gid, answer: "accept" });
      if (accepted === before) continue;
      const after = choose(accepted, { person, gid, answer: "withdraw" });
      expectSame(allowedIn(decide, after), allowedIn(decide, before));
      if (after.choices.length !== before.choices.length + 2) throw new Error("a line is missing");
    }
  },

  "P46: the last answer counts by its place in the ledger, whatever its number (I29)": (
    decide,
    states,
  ) => {
    const state = lastOf(states);
    const renumbered = state.choices.map((choice) => ({ ...choice, seq: choice.seq ** 2 + 7 }));
    const mixed = { ...state, choices: [...renumbered].reverse() };
    expectSame(allowedIn(decide, mixed), allowedIn(decide, state));
  },
};

type Asked = { person: string; right: Right };

function everyPair(state: State): Asked[] {
  return people.flatMap((person) => state.rights.map((right) => ({ person, right })));
}

/** What a person ever said yes to, by gid. */
function everAccepted(state: State, who: string): string[] {
  const theirs = state.choices.filter(({ person }) => person === who);
  return theirs.filter((choice) => choice.answer === "accept").map(({ gid }) => gid);
}

function keyOfGid(state: State, gid: string): string | undefined {
  const right = state.rights.find((one) => one.gid === gid);
  return right && keyOf(right.grant);
}

function isWithin(state: State, one: string, { person, right }: Asked): boolean {
  const [id = "", n] = one.split(" ");
  const datum = state.data.get(id);
  const act = questions[Number(n)]?.act;
  if (!datum || !act || datum.person !== person) return false;
  // What was computed from something opens with it.
  const category = datum.sources.length > 0 ? right.grant.category : datum.category;
  return keyOf({ ...act, category }) === keyOf(right.grant);
}

/** @throws when a yes opened nothing where it should have. */
function expectOpened(decide: Decide, state: State, { person, right }: Asked): void {
  const own = [...state.data.values()].filter(
    (datum) =>
      datum.person === person &&
      datum.category === right.grant.category &&
      datum.provenance === "self" &&
      !(datum.gone || datum.restricted) &&
      datum.sources.length === 0 &&
      (datum.since === null || state.day - datum.since <= right.days),
  );
  for (const datum of own)
    for (const { act, facts } of questions) {
      const asked = keyOf({ ...act, category: datum.category }) === keyOf(right.grant);
      if (asked && holds(right.grant.conditions, facts) && !decide(datum, act, facts, state))
        throw new Error(`${datum.id} is not opened.`);
    }
}
