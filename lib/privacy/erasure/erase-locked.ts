import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ErasureCause, PlannedPerson } from "@/lib/privacy/erasing";
import { carryOut } from "@/lib/privacy/erasure/carry-out";
import { receipt } from "@/lib/privacy/erasure/receipt";
import { writeDown } from "@/lib/privacy/erasure/write-down";
import type { Holders } from "@/lib/privacy/holders";
import { recallDisclosures } from "@/lib/privacy/recall-disclosures";

type Planned = {
  people: readonly PlannedPerson[];
  cause: ErasureCause;
  planHash: string | null;
  /** Those of whom something stays all the same, by holds that were laid before. */
  rest?: readonly PlannedPerson[];
};

/** The one way in which people are erased: as planned, in a transaction that has them to itself. Each is erased once. */
export async function eraseLocked(ctx: Context, holders: Holders, planned: Planned): Promise<void> {
  const { people, rest = people.filter(isHeld) } = planned;
  if (people.length === 0) return;
  await carryOut(ctx, { people, whole: true });
  await recallDisclosures(ctx, {
    personIds: people.map(({ personId }) => personId),
    reason: "erased",
  });
  const gone = people.filter((one) => !rest.includes(one)).map(({ personId }) => personId);
  for (const holder of Object.values(holders)) await holder.eraseFor(ctx, { personIds: gone });
  await writeDown(ctx, { ...planned, whole: planned.cause !== "hold_over" });
}

/** Those of the people who were not erased before. */
export async function aliveOf(ctx: Context, personIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM person WHERE id = ANY(${personIds}::uuid[]) AND erased_at IS NULL ORDER BY id`);
  return rows.map(({ id }) => id);
}

/** Whether more of somebody stays than where their receipt goes. */
function isHeld({ stays }: PlannedPerson): boolean {
  return stays.some(({ reason }) => reason !== receipt);
}
