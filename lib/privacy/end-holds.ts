import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import type { PlannedPerson } from "@/lib/privacy/erasing";
import { eraseLocked } from "@/lib/privacy/erasure/erase-locked";
import { lockPeople } from "@/lib/privacy/erasure/lock-people";
import { receipt } from "@/lib/privacy/erasure/receipt";
import type { Hold, Holders } from "@/lib/privacy/holders";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { groupOf } from "@/lib/privacy/vault/groups";

const batch = 100;

type Kept = { person_id: string; field_group: string; reason: string; over: boolean };

/**
 * Destroys what had to outlive its person's wish once its day is over, or its reason is: a debt that was paid, a trip that was
 * called off (P43). A domain that would hold it longer is not heard: no day is later than the one that was shown. Run daily
 * under `rights`.
 * @returns of how many people something was destroyed.
 */
export async function endHolds(ctx: Context, holders: Holders): Promise<number> {
  let touched = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const people = await ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT DISTINCT person_id AS id FROM vault.retention_hold WHERE person_id > ${after}::uuid ORDER BY id LIMIT ${batch}`);
    const personIds = people.map(({ id }) => id);
    if (personIds.length > 0)
      touched += await ctx.transaction((inner) => endHoldsOf(inner, holders, personIds));
    if (people.length < batch) return touched;
    after = personIds.at(-1) ?? after;
  }
}

async function endHoldsOf(
  ctx: Context,
  holders: Holders,
  personIds: readonly string[],
): Promise<number> {
  await lockPeople(ctx, personIds);
  const each = Object.values(holders);
  const found = await Promise.all(each.map((holder) => holder.holdsOn(ctx, { personIds })));
  const claims = found.flatMap(({ holds }) => holds);
  const kept = await readHolds(ctx, personIds, localDateOf(clock.now()));
  const stand = kept.filter(
    (hold) =>
      !hold.over && (hold.reason === receipt || claims.some((claim) => claimsIt(claim, hold))),
  );
  await keepOnly(ctx, personIds, stand);
  const people = personIds.flatMap((personId): PlannedPerson[] => {
    const theirs = (list: readonly Kept[]) =>
      groupsIn(list.filter((one) => one.person_id === personId));
    const still = theirs(stand);
    const goes = theirs(kept).filter((group) => !still.includes(group));
    return goes.length > 0 ? [{ personId, goes, stays: [] }] : [];
  });
  const rest = people.filter(({ personId }) => stand.some((one) => one.person_id === personId));
  await eraseLocked(ctx, holders, { people, cause: "hold_over", planHash: null, rest });
  return people.length;
}

async function readHolds(
  ctx: Context,
  personIds: readonly string[],
  today: LocalDate,
): Promise<Kept[]> {
  return await ctx.db.$queryRaw<Kept[]>(sql`
    SELECT person_id, field_group, reason, until < ${today}::date AS over
    FROM vault.retention_hold WHERE person_id = ANY(${personIds}::uuid[])`);
}

async function keepOnly(
  ctx: Context,
  personIds: readonly string[],
  stand: readonly Kept[],
): Promise<void> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM vault.retention_hold h WHERE h.person_id = ANY(${personIds}::uuid[])
      AND (h.person_id, h.field_group, h.reason) NOT IN (
        SELECT person_id, field_group, reason FROM jsonb_to_recordset(${JSON.stringify(stand)}::jsonb)
          AS s(person_id uuid, field_group text, reason text))`);
}

function claimsIt(claim: Hold, kept: Kept): boolean {
  return (
    claim.personId === kept.person_id &&
    claim.reason === kept.reason &&
    claim.groups.includes(groupOf(kept.field_group))
  );
}

function groupsIn(list: readonly Kept[]): PersonGroup[] {
  return [...new Set(list.map((one) => groupOf(one.field_group)))];
}
