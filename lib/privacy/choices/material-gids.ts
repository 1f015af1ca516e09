import type { Choice } from "@/lib/policy/accepted-by";
import { materialFor } from "@/lib/policy/material-for";
import type { Datum } from "@/lib/policy/moment";
import { rightsAt } from "@/lib/policy/rights-at";

type Known = { data: readonly Datum[]; choices: readonly Pick<Choice, "gid" | "answer">[] };

const most = 10_000;
const found = new Map<string, readonly string[]>();

/**
 * The rights of a version that are new to one person and wait for an answer (P45): beyond what their data may be used for, and
 * not answered before. People who told us the same kinds of things under the same versions, and answered the same, are asked the
 * same: it is decided once for all of them.
 */
export function materialGids(version: number, { data, choices }: Known): readonly string[] {
  const key = keyOf(version, { data, choices });
  const gids = found.get(key) ?? decide(version, { data, choices });
  if (found.size < most) found.set(key, gids);
  return gids;
}

function decide(version: number, known: Known): readonly string[] {
  const person = "somebody";
  const data = known.data.map((datum) => ({ ...datum, person }));
  const choices = known.choices.map((choice, seq) => ({ ...choice, person, seq }));
  const answered = new Set(choices.map(({ gid }) => gid));
  const moment = {
    version,
    rights: rightsAt(version),
    choices,
    data: new Map(),
    holds: [],
    day: 0,
  };
  return materialFor(data, moment)
    .map(({ gid }) => gid)
    .filter((gid) => !answered.has(gid));
}

function keyOf(version: number, { data, choices }: Known): string {
  const kinds = data
    .filter(({ restricted }) => !restricted)
    .map(({ category, version: of, provenance }) => `${category} ${of} ${provenance.slice(0, 5)}`);
  const answers = choices.map(({ gid, answer }) => `${gid} ${answer}`);
  return [version, ...new Set(kinds.sort()), ...answers].join("\n");
}
