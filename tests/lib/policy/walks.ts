import fc from "fast-check";
import type { Choice } from "@/lib/policy/accepted-by";
import type { Facts } from "@/lib/policy/condition";
import { choose } from "@/lib/policy/history/choose";
import { collect } from "@/lib/policy/history/collect";
import { correct } from "@/lib/policy/history/correct";
import { derive } from "@/lib/policy/history/derive";
import { erase } from "@/lib/policy/history/erase";
import { hold } from "@/lib/policy/history/hold";
import { publish } from "@/lib/policy/history/publish";
import { nothing, type State } from "@/lib/policy/history/state";
import type { Datum } from "@/lib/policy/moment";
import { offeredTo } from "@/lib/policy/offered-to";
import type { PolicyVersion } from "@/lib/policy/policy";
import { acts, historiesOver, uses } from "@/tests/lib/policy/histories";

export const categories = ["user.contact.email", "user.contact.phone_number"] as const;
export const people = ["anna", "ben"] as const;

/** What the conditions of made-up policies can tell apart. */
const cases: readonly Facts[] = [0, 10, 20].flatMap((k) => [
  { true: [], counts: { k } },
  { true: ["orderProblem"], counts: { k } },
]);

/** Everything that can be asked of one datum. */
export const questions = acts.flatMap((act) => cases.map((facts) => ({ act, facts })));

/** Everything that can be asked in a state. */
export function questionsIn(state: State) {
  return [...state.data.values()].flatMap((datum) =>
    questions.map((question) => ({ datum, ...question })),
  );
}

type Step = (state: State, versions: readonly PolicyVersion[]) => State;

const person = fc.constantFrom(...people);
const category = fc.constantFrom(...categories);
const any = fc.nat(99);

const publishing = fc.constant<Step>((state, versions) => {
  const next = versions.find(({ number }) => number > state.version);
  return next ? publish(state, next) : state;
});

const collecting = fc
  .record({
    ...{ person, category, since: fc.constantFrom(null, 0, 5) },
    provenance: fc.constantFrom<Datum["provenance"]>("self", "self", "self", "third:carl"),
    behind: fc.nat(1),
  })
  .map(
    ({ behind, ...said }): Step =>
      (state) =>
        collect(state, { ...said, id: newId(state), shown: state.version - behind }),
  );

// Most answers come from a page that shows what is asked; some name what it does not show.
const choosing = fc
  .record({
    ...{ person, any, forged: fc.nat(3).map((n) => n === 0) },
    answer: fc.constantFrom<Choice["answer"]>("accept", "accept", "accept", "refuse", "withdraw"),
  })
  .map(
    ({ person, any, forged, answer }): Step =>
      (state) => {
        const shown = answer === "accept" && !forged ? offeredTo(person, state) : state.rights;
        const right = pick(shown, any);
        return right ? choose(state, { person, gid: right.gid, answer }) : state;
      },
  );

const correcting = any.map(
  (n): Step =>
    (state) => {
      const datum = pick([...state.data.values()], n);
      return datum ? correct(state, { id: datum.id, as: newId(state) }) : state;
    },
);

const deriving = fc.record({ any, and: any, category }).map(
  ({ any, and, category }): Step =>
    (state) => {
      const data = [...state.data.values()];
      const sources = [pick(data, any), pick(data, and)].flatMap((datum) => datum?.id ?? []);
      return derive(state, { id: newId(state), category, sources: [...new Set(sources)] });
    },
);

const holding = fc
  .record({ person, category, use: fc.constantFrom(...uses), days: fc.nat(20) })
  .map(
    ({ person, category, use, days }): Step =>
      (state) =>
        hold(state, { person, categories: [category], uses: [use], until: state.day + days }),
  );

const erasing = person.map(
  (who): Step =>
    (state) =>
      erase(state, who),
);

const waiting = fc.constantFrom(1, 8, 16).map(
  (days): Step =>
    (state) => ({ ...state, day: state.day + days }),
);

const step = fc.oneof(
  { weight: 4, arbitrary: publishing },
  { weight: 5, arbitrary: collecting },
  { weight: 5, arbitrary: choosing },
  { weight: 1, arbitrary: correcting },
  { weight: 1, arbitrary: deriving },
  { weight: 2, arbitrary: holding },
  { weight: 1, arbitrary: erasing },
  { weight: 2, arbitrary: waiting },
);

/** Everything that happens, state by state, from the first version on; what was refused leaves no state. */
export const walks: fc.Arbitrary<State[]> = fc
  .tuple(historiesOver(categories), fc.array(step, { minLength: 3, maxLength: 16 }))
  .map(([versions, list]) => {
    const [first] = versions;
    if (!first) throw new Error("a history has a first version");
    const states = [publish(nothing, first)];
    for (const take of list) {
      const last = states.at(-1) ?? nothing;
      const next = take(last, versions);
      if (next !== last) states.push(next);
    }
    return states;
  });

function newId(state: State): string {
  return `d${state.seq}`;
}

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(list.length, 1)];
}
