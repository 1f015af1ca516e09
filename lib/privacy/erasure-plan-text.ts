import { formatDate } from "@/lib/dates";
import { type ErasurePlan, groupWords } from "@/lib/privacy/erasing";

/** A plan as lines of text, person by person. */
export function erasurePlanText({ people, records }: ErasurePlan): string {
  const lines = people.flatMap(({ personId, goes, stays }, at) => [
    `Person ${at + 1}`,
    `  destroyed now: ${goes.map((group) => groupWords[group]).join(", ") || "nothing"}`,
    ...stays.map(
      ({ group, until, why }) => `  stays until ${formatDate(until)}: ${groupWords[group]}. ${why}`,
    ),
    ...records
      .filter((record) => record.personId === personId)
      .map(
        ({ what, erased, why }) =>
          `  ${erased === "stays" ? "stays" : "destroyed"}: ${what}. ${why}`,
      ),
  ]);
  return lines.length > 0 ? `${lines.join("\n")}\n` : "Nobody is left to erase.\n";
}
