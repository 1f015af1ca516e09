import { formatDate } from "@/lib/dates";
import { type ErasurePlan, groupWords } from "@/lib/privacy/erasing";

/** A plan as a page shows it, over all of its people together. */
export type PlanInWords = {
  hash: string;
  goes: string[];
  /** One for each reason: what it needs, until when, and why. */
  stays: { what: string; until: string; why: string }[];
  /** What stays in the books without a name. */
  records: { what: string; why: string }[];
};

const listed = new Intl.ListFormat("en-US");

/**
 * What would go, what would stay, until when and why, each said once (P43).
 * @param others those of the people who are not the reader, but whom the reader told us of.
 */
export function planInWords(
  { hash, people: all, records: every }: ErasurePlan,
  { others = [] }: { others?: readonly string[] } = {},
): PlanInWords {
  const isReader = ({ personId }: { personId: string }) => !others.includes(personId);
  const [people, records] = [all.filter(isReader), every.filter(isReader)];
  const staying = all.flatMap(({ stays }) => stays);
  const kept = new Set(staying.map(({ group }) => group));
  // Who is several people to us may lose a name here and keep one there.
  const goes = people
    .flatMap((person) => person.goes)
    .map((group) =>
      kept.has(group) ? `${groupWords[group]}, but for what must stay` : groupWords[group],
    );
  const going = records.filter(({ erased }) => erased === "goes").map(({ what }) => what);
  return {
    ...{ hash, goes: [...new Set([...goes, ...going, ...ofOthers(all, others)])] },
    stays: [...Map.groupBy(staying, ({ until, why }) => `${until} ${why}`).values()].flatMap(
      (same) =>
        same.slice(0, 1).map(({ until, why }) => ({
          what: listed.format(new Set(same.map(({ group }) => groupWords[group]))),
          ...{ why, until: formatDate(until) },
        })),
    ),
    records: [
      ...new Map(
        records
          .filter(({ erased }) => erased === "stays")
          .map(({ what, why }) => [`${what} ${why}`, { what, why }]),
      ).values(),
    ],
  };
}

/** What goes of people whom the reader told us of, who are named as what they are: not the reader. */
function ofOthers(people: ErasurePlan["people"], others: readonly string[]): string[] {
  const theirs = people.filter(({ personId }) => others.includes(personId));
  const groups = new Set(theirs.flatMap(({ goes }) => goes));
  if (groups.size === 0) return [];
  const words = [...groups].map((group) => groupWords[group].replace(/^your /, "their "));
  const whom = theirs.length === 1 ? "the person" : `the ${theirs.length} people`;
  return [`of ${whom} whom you saved to book for: ${listed.format(words)}`];
}
