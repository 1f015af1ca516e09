import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { Choice } from "@/lib/policy/accepted-by";
import type { Datum, Moment } from "@/lib/policy/moment";
import { rightsAt } from "@/lib/policy/rights-at";
import type { Category } from "@/lib/policy/taxonomy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

type Row = {
  field_group: string;
  person_id: string;
  policy_version: number;
  provenance: Datum["provenance"];
  restricted: boolean;
  collected_at: Date;
  categories: Category[];
};

/** What we know to hold, and since when. */
export type Held = Datum & { collectedAt: Date };

type Loaded = Omit<Moment, "data" | "choices"> & {
  data: ReadonlyMap<string, Held>;
  choices: readonly (Choice & { at: Date })[];
};

const rows = everyGroup
  .map((group) => groups[group].table)
  .map(
    (table) =>
      `SELECT '${table}' AS field_group, person_id, policy_version, provenance, restricted, collected_at FROM vault.${table}
       WHERE person_id = ANY($1::uuid[])`,
  );
const statement = `
  SELECT r.*, ARRAY(SELECT DISTINCT split_part(b.key, ' ', 1) FROM vault.right_bit b WHERE b.field_group = r.field_group) AS categories
  FROM (${rows.join(" UNION ALL ")}) r`;

/**
 * What the pure model needs to know of people, under the purpose `rights`: which categories we hold, since which version, from
 * whom, and what they answered; never a value. Retention is kept by destroying what is over, so nothing here has run out.
 * @param number the version that is asked about: the one in force, or a draft to see what it would ask.
 */
export async function loadMoment(
  ctx: Context,
  { personIds, version }: { personIds: readonly string[]; version: number },
): Promise<Loaded> {
  const found = await ctx.db.$queryRawUnsafe<Row[]>(statement, personIds);
  const choices = await ctx.db.$queryRaw<(Omit<Choice, "seq"> & { seq: bigint; at: Date })[]>(sql`
    SELECT person_id AS person, gid, answer, seq, at FROM choice WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY seq`);
  return {
    version,
    rights: rightsAt(version),
    choices: choices.map(({ seq, ...choice }) => ({ ...choice, seq: Number(seq) })),
    data: new Map(found.flatMap(dataOf).map((datum) => [datum.id, datum])),
    ...{ holds: [], day: 0 },
  };
}

function dataOf(row: Row): Held[] {
  const { person_id: person, policy_version, provenance, restricted, collected_at } = row;
  return row.categories.map((category) => ({
    ...{ id: `${person} ${category}`, person, category, version: policy_version, provenance },
    ...{ restricted, gone: false, sources: [], since: null, collectedAt: collected_at },
  }));
}
