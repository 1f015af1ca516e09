import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { PlannedPerson, Staying } from "@/lib/privacy/erasing";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

export type Carried = {
  people: readonly PlannedPerson[];
  /** False for people who stay, and lose some of what we knew. */
  whole: boolean;
};

/**
 * Destroys and closes exactly what is planned, in the caller's transaction, which has the people to itself: rows that go, the keys
 * that lock nothing any more, and so every copy of what they locked (P31, P43). Doing it again changes nothing.
 */
export async function carryOut(ctx: Context, { people, whole }: Carried): Promise<void> {
  await destroyRows(ctx, people);
  await holdRest(ctx, people);
  if (!whole) return;
  const ids = people.map(({ personId }) => personId);
  await destroyKeys(ctx, ids);
  await ctx.db.$executeRaw(sql`
    UPDATE person SET erased_at = now() WHERE id = ANY(${ids}::uuid[]) AND erased_at IS NULL`);
  // After the line above, so that no question is written behind our back; with it the address in its mail dies.
  await ctx.db.$executeRaw(sql`DELETE FROM choice_request WHERE person_id = ANY(${ids}::uuid[])`);
  // Copies that others asked for as well: they say the same.
  await ctx.db.$executeRaw(sql`
    DELETE FROM data_archive WHERE person_id = ANY(${ids}::uuid[]) OR people && ${ids}::uuid[]`);
}

async function destroyRows(ctx: Context, people: readonly PlannedPerson[]): Promise<void> {
  const ofGroup = (group: PersonGroup) =>
    people.filter(({ goes }) => goes.includes(group)).map(({ personId }) => personId);
  const parts = everyGroup.map((group, at) => {
    const { table } = groups[group];
    return `gone_${table} AS (DELETE FROM vault.${table} WHERE person_id = ANY($${at + 1}::uuid[]))`;
  });
  await ctx.db.$executeRawUnsafe(`WITH ${parts.join(",\n")} SELECT 1`, ...everyGroup.map(ofGroup));
}

async function holdRest(ctx: Context, people: readonly PlannedPerson[]): Promise<void> {
  const holds = people.flatMap(({ personId, stays }) =>
    stays.map((staying) => ({ personId, ...staying })),
  );
  if (holds.length === 0) return;
  const kept = [...new Set(holds.map(({ group }) => group))];
  const parts = kept.map((group, at) => {
    const { table } = groups[group];
    return `kept_${table} AS (UPDATE vault.${table} SET restricted = true WHERE person_id = ANY($${at + 2}::uuid[]))`;
  });
  const insert = `INSERT INTO vault.retention_hold (person_id, field_group, reason, uses, until)
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS h(person_id uuid, field_group text, reason text, uses text[], until date)
    ON CONFLICT DO NOTHING`;
  await ctx.db.$executeRawUnsafe(
    `WITH ${parts.join(",\n")} ${insert}`,
    JSON.stringify(holds.map(holdRow)),
    ...kept.map((group) =>
      holds.filter((hold) => hold.group === group).map(({ personId }) => personId),
    ),
  );
}

function holdRow({ personId, group, reason, uses, until }: Staying & { personId: string }) {
  return { person_id: personId, field_group: groups[group].table, reason, uses, until };
}

/** A key goes with the last row that it locks. */
async function destroyKeys(ctx: Context, personIds: readonly string[]): Promise<void> {
  const unlocked = everyGroup.map(
    (group) => `NOT EXISTS (SELECT FROM vault.${groups[group].table} t
      WHERE t.person_id = k.person_id AND t.retention_class = k.retention_class)`,
  );
  await ctx.db.$executeRawUnsafe(
    `DELETE FROM vault.person_key k
     WHERE k.person_id = ANY($1::uuid[]) AND ${unlocked.join(" AND ")}`,
    personIds,
  );
}
