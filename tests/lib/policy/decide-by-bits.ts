import type { Choice } from "@/lib/policy/accepted-by";
import { holds } from "@/lib/policy/condition";
import { type FoldedGrant, foldGrants } from "@/lib/policy/fold-grants";
import { keyOf } from "@/lib/policy/fold-rights";
import type { State } from "@/lib/policy/history/state";
import { masksOf } from "@/lib/policy/masks-of";
import type { Datum } from "@/lib/policy/moment";
import type { permits } from "@/lib/policy/permits";
import { servesOthers } from "@/lib/policy/taxonomy";
import { emailGroup, phoneGroup } from "@/tests/lib/policy/histories";

/** What the database keeps: bits in each row, and each row's table's grants. */
type Rows = { perm: Map<string, bigint>; grants: Map<string, FoldedGrant[]> };

/**
 * The decision as the database makes it: rows carry bits, written when they are inserted and when their person answers, and
 * publishing changes nothing but the masks. Hand it each state in turn.
 */
export function decideByBits(): { follow: (state: State) => void; decide: typeof permits } {
  const rows: Rows = { perm: new Map(), grants: new Map() };
  let seen: State | null = null;
  const follow = (state: State) => {
    if (state.version !== seen?.version) publish(rows, state);
    const data = [...state.data.values()];
    const fresh = data.filter(({ id }) => !rows.perm.has(id));
    for (const datum of fresh) insert(datum, rows, state.choices);
    for (const choice of state.choices.slice(seen?.choices.length ?? 0))
      for (const datum of data) answer(datum, choice, rows);
    seen = state;
  };
  return { follow, decide: decideWith(rows) };
}

function decideWith(rows: Rows): typeof permits {
  const decide: typeof permits = (datum, act, facts, moment) => {
    const perm = rows.perm.get(datum.id) ?? 0n;
    const masks = masksOf(rows.grants.get(datum.category) ?? [], act);
    const kept = moment.holds.some(
      ({ person, categories, uses, until }) =>
        person === datum.person &&
        categories.includes(datum.category) &&
        uses.includes(act.use) &&
        until >= moment.day,
    );
    if (datum.gone || (datum.restricted && !kept)) return false;
    const opened = masks.some(
      ({ bits, effect }) =>
        (perm & bits) !== 0n &&
        holds(effect.conditions, facts) &&
        (datum.since === null || moment.day - datum.since <= effect.days),
    );
    const sources = datum.sources.map((id) => moment.data.get(id));
    return opened && sources.every((source) => source && decide(source, act, facts, moment));
  };
  return decide;
}

function publish(rows: Rows, { versions }: State): void {
  for (const group of [emailGroup, phoneGroup])
    rows.grants.set(group.fields[0]?.category ?? "", foldGrants(versions, group));
}

/** A new row gets the mask of its version, and what its person said yes to before. */
function insert(datum: Datum, rows: Rows, choices: readonly Choice[]): void {
  rows.perm.set(datum.id, defaultMask(datum, rows));
  for (const choice of choices) answer(datum, choice, rows);
}

function answer(datum: Datum, choice: Choice, rows: Rows): void {
  if (datum.person !== choice.person) return;
  const grants = grantsOver(datum, rows);
  const about = grants.find(({ gid }) => gid === choice.gid);
  if (!about) return;
  const same = grants.filter(({ grant }) => keyOf(grant) === keyOf(about.grant));
  const perm = rows.perm.get(datum.id) ?? 0n;
  if (choice.answer === "accept") rows.perm.set(datum.id, perm | about.bit);
  else {
    const taken = choice.answer === "withdraw" ? bits(same) : about.bit;
    rows.perm.set(datum.id, (perm & ~taken) | defaultMask(datum, rows));
  }
}

function defaultMask(datum: Datum, rows: Rows): bigint {
  return bits(
    grantsOver(datum, rows).filter(
      ({ grant, versions }) => grant.basis !== "permission" && versions.includes(datum.version),
    ),
  );
}

function grantsOver(datum: Datum, rows: Rows): FoldedGrant[] {
  const grants = rows.grants.get(datum.category) ?? [];
  return grants.filter(({ grant }) => datum.provenance === "self" || servesOthers(grant.use));
}

function bits(grants: readonly FoldedGrant[]): bigint {
  return grants.reduce((all, { bit }) => all | bit, 0n);
}
