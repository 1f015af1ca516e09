import { createHash } from "node:crypto";
import type { LocalDate } from "@/lib/dates";
import { canonical } from "@/lib/policy/canonical";
import type { ErasurePlan, PlannedPerson, Staying } from "@/lib/privacy/erasing";
import type { Hold } from "@/lib/privacy/holders";
import type { PersonGroup } from "@/lib/privacy/privacy";

/** That we hold a group of somebody's values, and whether they were erased before but for this. */
export type HeldRow = { personId: string; group: PersonGroup; restricted: boolean };

/**
 * What erasing people would do: every group that no hold covers goes, the rest stays for the uses and until the day of its holds.
 * Of who was erased before nothing more stays than stayed then: a hold comes before an erasure or not at all.
 */
export function planOf(
  personIds: readonly string[],
  { rows, holds, today }: { rows: readonly HeldRow[]; holds: readonly Hold[]; today: LocalDate },
): Omit<ErasurePlan, "records"> {
  const people = [...personIds].sort().map((personId): PlannedPerson => {
    const theirs = rows.filter((row) => row.personId === personId && !row.restricted);
    const held = theirs.map(({ group }) => group).sort();
    const stays = held.flatMap((group) => staysOf(personId, group, holds, today));
    const kept = new Set(stays.map(({ group }) => group));
    return { personId, goes: held.filter((group) => !kept.has(group)), stays };
  });
  const hash = createHash("sha256").update(canonical(people)).digest("hex");
  return { people, hash };
}

function staysOf(
  personId: string,
  group: PersonGroup,
  holds: readonly Hold[],
  today: LocalDate,
): Staying[] {
  const found = holds
    .filter((hold) => hold.personId === personId && hold.groups.includes(group))
    .filter(({ until }) => until >= today)
    .map(({ uses, until, reason, why }) => ({ group, uses: [...uses].sort(), until, reason, why }))
    .sort((a, b) => (spelled(a) < spelled(b) ? -1 : 1));
  // One reason holds once, to its latest day.
  return [...new Map(found.map((one) => [one.reason, one])).values()];
}

function spelled({ reason, until, ...rest }: Staying): string {
  return canonical([reason, until, rest]);
}
