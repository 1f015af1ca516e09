import type { Context } from "@/lib/context/open-context";
import type { ErasureCause } from "@/lib/privacy/erasing";
import { carryOut } from "@/lib/privacy/erasure/carry-out";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import { readRows } from "@/lib/privacy/erasure/read-rows";
import { writeDown } from "@/lib/privacy/erasure/write-down";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";

/**
 * Destroys some of what is known of people who stay, under the purpose `rights`: what they were asked for is over (P2), or they took
 * it back (P43). Doing it again changes nothing.
 */
export async function forgetValues(
  ctx: Context,
  input: {
    personIds: readonly string[];
    groups: readonly PersonGroup[];
    cause: ErasureCause;
  },
): Promise<void> {
  await ctx.transaction(async (inner) => {
    await lockPeople(inner, input.personIds);
    const rows = await readRows(inner, input.personIds);
    const people = input.personIds.flatMap((personId) => {
      const theirs = rows.filter((row) => row.personId === personId && !row.restricted);
      const goes = theirs.map(({ group }) => group).filter((group) => input.groups.includes(group));
      return goes.length > 0 ? [{ personId, goes, stays: [] }] : [];
    });
    if (people.length === 0) return;
    await carryOut(inner, { people, whole: false });
    for (const { personId, goes } of people)
      await recallDisclosures(inner, { personIds: [personId], reason: "erased", groups: goes });
    await writeDown(inner, { people, cause: input.cause, planHash: null, whole: false });
  });
}
