import { holds } from "@/lib/policy/condition";
import { keyOf, type Right } from "@/lib/policy/fold-rights";
import { correct } from "@/lib/policy/history/correct";
import { erase } from "@/lib/policy/history/erase";
import { hold } from "@/lib/policy/history/hold";
import { publish } from "@/lib/policy/history/publish";
import type { State } from "@/lib/policy/history/state";
import { materialFor } from "@/lib/policy/material-for";
import type { Datum } from "@/lib/policy/moment";
import { rightsIn } from "@/lib/policy/rights-in";
import { servesOthers } from "@/lib/policy/taxonomy";
import {
  allowedIn,
  allowedOf,
  type Decide,
  expectSame,
  expectWithin,
} from "@/tests/lib/policy/allowed";
import { uses } from "@/tests/lib/policy/histories";
import { categories, people, questions } from "@/tests/lib/policy/walks";

/** What must be so of a decision on any walk, by the model's number; each throws where it is not. */
export type Invariant = (decide: Decide, states: readonly State[]) => void;

export const invariants: Record<string, Invariant> = {
  "P2: a use is refused that neither the version of collection nor a yes speaks of (I1)": (
    decide,
    states,
  ) => {
    for (const { state, datum, n } of everyYes(decide, states)) {
      const said = state.rights.filter((right) => isAbout(right, datum, n));
      const given = said.some(
        ({ grant, versions }) => grant.basis !== "permission" && versions.includes(datum.version),
      );
      const yes = said.some(({ gid }) => hasAnswered(state, datum.person, gid));
      if (!given && !yes) throw new Error(`${datum.id} ${n} is covered by nothing.`);
    }
  },

  "P47: without an answer nothing is ever allowed that was not (I2)": (decide, states) => {
    for (const [before, after] of pairs(states)) {
      if (after.choices.length > before.choices.length) continue;
      const old = [...allowedIn(decide, after)].filter((one) =>
        before.data.has(one.split(" ")[0] ?? ""),
      );
      expectWithin(old, allowedIn(decide, before));
    }
  },

  "P45: the same grants in other words change nothing and ask nothing (I3)": (decide, states) => {
    const { before, after } = republished(states);
    expectSame(allowedIn(decide, after), allowedIn(decide, before));
    const asked = (state: State) =>
      new Set(materialFor([...state.data.values()], state).map(({ gid }) => gid));
    expectSame(asked(after), asked(before));
  },

  "P47: what an old right and the new version both allow goes on, answered or not (I11)": (
    decide,
    states,
  ) => {
    for (const [before, after] of pairs(states).filter(([a, b]) => a.version !== b.version)) {
      const collected = [...everyYes(decide, [before])].filter(
        (yes) => yes.datum.sources.length === 0,
      );
      for (const yes of collected) {
        const now = saidNow(after, yes.datum, yes.n);
        const asFree = now && (now.grant.basis !== "permission" || isByYes(yes));
        if (asFree && isMet(now, yes.n) && isInTime(now, yes.datum, after))
          expectYes(decide, { ...yes, state: after });
      }
    }
  },

  "P47: what the version in force does not allow is off for all data (I12)": (decide, states) => {
    for (const { state, datum, n } of everyYes(decide, states)) {
      const now = saidNow(state, datum, n);
      if (!now || !isMet(now, n) || !isInTime(now, datum, state))
        throw new Error(`${datum.id} ${n} goes on.`);
    }
  },

  "P2: what a version says to need no yes is allowed of what is collected under it": (
    decide,
    states,
  ) => {
    for (const asked of states.flatMap(everyQuestion).filter(isPlain)) {
      const now = saidNow(asked.state, asked.datum, asked.n);
      const free = now && now.grant.basis !== "permission" && isMet(now, asked.n);
      if (free && isInTime(now, asked.datum, asked.state)) expectYes(decide, asked);
    }
  },

  "P43: a correction widens nothing and keeps its version (I13)": (decide, states) => {
    const state = lastOf(states);
    for (const old of state.data.values()) {
      const after = correct(state, { id: old.id, as: "corrected" });
      const fresh = after.data.get("corrected");
      if (!fresh) continue;
      expectWithin(allowedOf(decide, after, fresh), allowedOf(decide, state, old));
      if (fresh.version !== old.version) throw new Error("another version");
    }
  },

  "P47: what was computed is allowed what all of its sources are (I14)": (decide, states) => {
    for (const { state, datum, n } of everyYes(decide, states))
      for (const id of datum.sources) {
        const source = state.data.get(id);
        if (!source) throw new Error(`${datum.id} is computed from nothing.`);
        expectYes(decide, { state, datum: source, n });
      }
  },

  "P47: what somebody else typed serves the trip and the law (I14)": (decide, states) => {
    for (const { datum, n } of everyYes(decide, states)) {
      const use = questions[n]?.act.use;
      if (datum.provenance !== "self" && !(use && servesOthers(use)))
        throw new Error(`${datum.id} ${n}`);
    }
  },

  "P43: what was erased is used for nothing, and what a hold keeps for its uses until its day": (
    decide,
    states,
  ) => {
    const erased = people.flatMap((person) => erasures(lastOf(states), person));
    for (const { state, datum, n } of everyYes(decide, [...states, ...erased])) {
      const use = questions[n]?.act.use;
      const kept = state.holds.some(
        ({ person, categories, uses, until }) =>
          person === datum.person &&
          categories.includes(datum.category) &&
          uses.some((one) => one === use) &&
          state.day <= until,
      );
      if (datum.gone || (datum.restricted && !kept)) throw new Error(`${datum.id} ${n}`);
    }
  },
};

/** A question about a datum in a state, by its number. */
type Asked = { state: State; datum: Datum; n: number };

function everyQuestion(state: State): Asked[] {
  return [...state.data.values()].flatMap((datum) =>
    [...questions.keys()].map((n) => ({ state, datum, n })),
  );
}

function everyYes(decide: Decide, states: readonly State[]): Asked[] {
  return states.flatMap(everyQuestion).filter((asked) => isYes(decide, asked));
}

function isYes(decide: Decide, { state, datum, n }: Asked): boolean {
  const question = questions[n];
  return question !== undefined && decide(datum, question.act, question.facts, state);
}

function expectYes(decide: Decide, asked: Asked): void {
  if (!isYes(decide, asked)) throw new Error(`${asked.datum.id} ${asked.n} is refused.`);
}

/** Somebody erased while a hold keeps their email for a day: then, after that day, and with a hold on somebody else. */
function erasures(state: State, person: string): State[] {
  const keep = { categories: [...categories], until: state.day };
  const reason = { ...keep, person, categories: [categories[0]], uses: uses.slice(0, 1) };
  const erased = erase(hold(state, reason), person);
  const others = people.filter((other) => other !== person);
  const held = others.reduce((now, other) => hold(now, { ...keep, person: other, uses }), erased);
  return [erased, held, { ...erased, day: state.day + 1 }];
}

function isAbout({ grant }: Right, { category }: Datum, n: number): boolean {
  const act = questions[n]?.act;
  return act !== undefined && keyOf(grant) === keyOf({ ...act, category });
}

/** What the version in force says of what a question asks; it says one thing at most. */
function saidNow(state: State, datum: Datum, n: number): Right | undefined {
  const current = state.rights.filter(({ versions }) => versions.at(-1) === state.version);
  return current.find((right) => isAbout(right, datum, n));
}

function isMet({ grant }: Right, n: number): boolean {
  const facts = questions[n]?.facts;
  return facts !== undefined && holds(grant.conditions, facts);
}

function isInTime({ days }: Right, { since }: Datum, { day }: State): boolean {
  return since === null || day - since <= days;
}

function isPlain({ datum, state }: Asked): boolean {
  const collected = datum.provenance === "self" && datum.sources.length === 0;
  return collected && !datum.gone && !datum.restricted && datum.version === state.version;
}

function hasAnswered(state: State, who: string, what: string): boolean {
  return state.choices.some(({ person, gid }) => person === who && gid === what);
}

/** Whether it is allowed because the person said yes to a use that needed it. */
function isByYes({ state, datum, n }: Asked): boolean {
  const facts = questions[n]?.facts;
  return rightsIn(datum, state).some(
    (right) =>
      right.grant.basis === "permission" &&
      isAbout(right, datum, n) &&
      facts !== undefined &&
      right.effect !== null &&
      holds(right.effect.conditions, facts) &&
      isInTime({ ...right, ...right.effect }, datum, state),
  );
}

function republished(states: readonly State[]): { before: State; after: State } {
  const before = lastOf(states);
  const newest = before.versions.at(-1);
  if (!newest) throw new Error("a walk starts with a version");
  return { before, after: publish(before, { ...newest, number: newest.number + 1 }) };
}

export function lastOf(states: readonly State[]): State {
  const last = states.at(-1);
  if (!last) throw new Error("a walk has a state");
  return last;
}

function pairs(states: readonly State[]): [State, State][] {
  return states.slice(1).map((state, at) => [states[at] ?? state, state]);
}
