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

/** What would go, what would stay, until when and why, each said once (P43). */
export function planInWords({ hash, people, records }: ErasurePlan): PlanInWords {
  const staying = people.flatMap(({ stays }) => stays);
  const kept = new Set(staying.map(({ group }) => group));
  // Who is several people to us may lose a name here and keep one there.
  const goes = people
    .flatMap((person) => person.goes)
    .map((group) =>
      kept.has(group) ? `${groupWords[group]}, but for what must stay` : groupWords[group],
    );
  const going = records.filter(({ erased }) => erased === "goes").map(({ what }) => what);
  return {
    ...{ hash, goes: [...new Set([...goes, ...going])] },
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
