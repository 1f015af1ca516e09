import type { Facts } from "@/lib/policy/condition";
import { keyOf, type Right } from "@/lib/policy/fold-rights";
import type { Datum, Moment } from "@/lib/policy/moment";
import { permits } from "@/lib/policy/permits";
import type { Act } from "@/lib/policy/policy";
import type { Decide } from "@/tests/lib/policy/allowed";
import { acts, uses } from "@/tests/lib/policy/histories";
import { categories, people } from "@/tests/lib/policy/walks";

type Question = { datum: Datum; act: Act; facts: Facts; moment: Moment };

const [email, phone] = categories;

/**
 * Decisions that are wrong in one way each: yes is said when it would be right of one of these questions instead. The first is
 * the rule that looks right and is not.
 */
const wrong: Record<string, (asked: Question) => Question[]> = {
  "an old right, and whatever the version in force allows": (asked) =>
    withRights(asked, (right) => ({ ...right, effect: saidNow(right, asked.moment) })),
  "a right as it was written, whatever came later": (asked) =>
    withRights(asked, (right) => ({ ...right, effect: asWritten(right) })),
  "the version in force in place of the one that was shown": (asked) =>
    withDatum(asked, { version: asked.moment.version }),
  "alive or not": (asked) => withDatum(asked, { gone: false }),
  "restricted or not": (asked) => withDatum(asked, { restricted: false }),
  "a hold for any use": (asked) =>
    withMoment(asked, {
      holds: asked.moment.holds.map((hold) => ({ ...hold, uses: [...uses, asked.act.use] })),
    }),
  "a hold without an end": (asked) =>
    withMoment(asked, { holds: asked.moment.holds.map((hold) => ({ ...hold, until: 1e9 })) }),
  "a hold on any category": (asked) =>
    withMoment(asked, { holds: asked.moment.holds.map((hold) => ({ ...hold, categories })) }),
  "a hold on anybody's data": (asked) =>
    withMoment(asked, {
      holds: asked.moment.holds.map((hold) => ({ ...hold, person: asked.datum.person })),
    }),
  "any category": (asked) => [
    asked,
    ...withDatum(asked, { category: asked.datum.category === email ? phone : email }),
  ],
  "any use": (asked) => otherActs(asked, (act) => ({ ...asked.act, use: act.use })),
  "any recipient": (asked) =>
    otherActs(asked, (act) => ({ ...asked.act, recipient: act.recipient })),
  "any mode": (asked) => otherActs(asked, (act) => ({ ...asked.act, mode: act.mode })),
  "met or not": (asked) => [
    { ...asked, facts: { true: ["orderProblem"], counts: { k: 1_000_000 } } },
  ],
  "expired or not": (asked) => withDatum(asked, { since: null }),
  "silence is a yes": (asked) =>
    withMoment(asked, {
      choices: asked.moment.rights.flatMap(({ gid }, seq) =>
        people.map((person) => ({ person, gid, answer: "accept", seq })),
      ),
    }),
  "a yes for ever": (asked) =>
    withMoment(asked, {
      choices: asked.moment.choices.filter(({ answer }) => answer === "accept"),
    }),
  "a yes of anybody's": (asked) =>
    withMoment(asked, {
      choices: asked.moment.choices.map((choice) => ({ ...choice, person: asked.datum.person })),
    }),
  "a no to all uses": (asked) =>
    withMoment(asked, {
      choices: asked.moment.choices.some(({ answer }) => answer !== "accept")
        ? []
        : asked.moment.choices,
    }),
  "withdrawing one right to a use and not the others": (asked) =>
    withMoment(asked, {
      choices: asked.moment.choices.map((choice) => ({
        ...choice,
        answer: choice.answer === "withdraw" ? "refuse" : choice.answer,
      })),
    }),
  "whoever typed it": (asked) => withDatum(asked, { provenance: "self" }),
  "computed from anything": (asked) => withDatum(asked, { sources: [] }),
  "no to everything": () => [],
};

export const mutants: Record<string, Decide> = Object.fromEntries(
  Object.entries(wrong).map(([name, change]) => [
    name,
    (datum, act, facts, moment) =>
      change({ datum, act, facts, moment }).some((asked) =>
        permits(asked.datum, asked.act, asked.facts, asked.moment),
      ),
  ]),
);

function withDatum(asked: Question, change: Partial<Datum>): Question[] {
  return [{ ...asked, datum: { ...asked.datum, ...change } }];
}

function withMoment(asked: Question, change: Partial<Moment>): Question[] {
  return [{ ...asked, moment: { ...asked.moment, ...change } }];
}

function withRights(asked: Question, change: (right: Right) => Right): Question[] {
  return withMoment(asked, { rights: asked.moment.rights.map(change) });
}

function otherActs(asked: Question, change: (act: Act) => Act): Question[] {
  return acts.map((act) => ({ ...asked, act: change(act) }));
}

function asWritten({ grant, days }: Right): Right["effect"] {
  return { conditions: grant.conditions, days };
}

function saidNow(right: Right, { rights, version }: Moment): Right["effect"] {
  const now = rights.find(
    ({ grant, versions }) =>
      versions.at(-1) === version &&
      keyOf(grant) === keyOf(right.grant) &&
      (grant.basis !== "permission" || right.grant.basis === "permission"),
  );
  return now ? asWritten(now) : null;
}
