import { formatDate } from "@/lib/dates";
import { type ErasurePlan, groupWords } from "@/lib/privacy/erasing";

/** A plan as a page shows it, over all of its people together. */
export type PlanInWords = {
  hash: string;
  goes: string[];
  stays: { what: string; until: string; why: string }[];
  records: { what: string; why: string; stays: boolean }[];
};

/** What would go, what would stay, until when and why, each said once (P43). */
export function planInWords({ hash, people, records }: ErasurePlan): PlanInWords {
  const goes = people.flatMap((person) => person.goes.map((group) => groupWords[group]));
  const stays = people.flatMap((person) =>
    person.stays.map(({ group, until, why }) => ({
      ...{ what: groupWords[group], why },
      until: formatDate(until),
    })),
  );
  return {
    ...{ hash, goes: [...new Set(goes)] },
    stays: once(stays),
    records: once(
      records.map(({ what, why, erased }) => ({ what, why, stays: erased === "stays" })),
    ),
  };
}

function once<Said extends object>(said: readonly Said[]): Said[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}
