import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import type { LocalDate } from "@/lib/dates";
import type { PersonGroup } from "@/lib/privacy/privacy";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

/** A row of the vault, opened, with all that stands beside its values. */
export type VaultRecord = {
  personId: string;
  group: PersonGroup;
  /** By column. */
  fields: Record<string, string>;
  version: number;
  point: string;
  provenance: string;
  collectedAt: Date;
  retentionClass: string;
  perm: bigint;
  /** Of who was erased: for which uses it stays, and until when. */
  heldFor: readonly string[] | null;
  staysUntil: LocalDate | null;
};

type Row = {
  person_id: string;
  held: PersonGroup;
  sealed: Uint8Array[];
  policy_version: number;
  point: string;
  provenance: string;
  collected_at: Date;
  retention_class: string;
  perm: bigint;
  restricted: boolean;
  wrapped: Uint8Array;
  uses: string[] | null;
  until: string | null;
};

const statement = everyGroup
  .map((group) => {
    const { table, columns } = groups[group];
    const cells = columns.map((column) => `t.${column}_ct`).join(", ");
    return `SELECT t.person_id, '${group}' AS held, ARRAY[${cells}] AS sealed, t.policy_version, t.point, t.provenance, t.collected_at,
      t.retention_class, t.perm, t.restricted, k.wrapped, h.uses, h.until
    FROM vault.${table} t JOIN vault.person_key k ON k.person_id = t.person_id AND k.retention_class = t.retention_class
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT use) AS uses, max(until)::text AS until
      FROM vault.retention_hold, unnest(uses) AS use WHERE person_id = t.person_id AND field_group = '${table}') h ON true
    WHERE t.person_id = ANY($1::uuid[])`;
  })
  .join("\nUNION ALL ");

/** Every row about people, opened. */
export async function readRecords(
  ctx: Context,
  personIds: readonly string[],
): Promise<VaultRecord[]> {
  const rows = await ctx.db.$queryRawUnsafe<Row[]>(statement, personIds);
  return rows.map(open).sort((a, b) => Number(a.collectedAt) - Number(b.collectedAt));
}

function open(row: Row): VaultRecord {
  const { person_id: personId, held: group, retention_class: retentionClass } = row;
  const { table, columns } = groups[group];
  const key = unwrapPersonKey(row.wrapped, { personId, retentionClass });
  const fields = columns.flatMap((column, at) => {
    const cell = row.sealed[at];
    return cell ? [[column, unseal(key, { personId, field: `${table}.${column}` }, cell)]] : [];
  });
  return {
    ...{ personId, group, retentionClass, fields: Object.fromEntries(fields) },
    ...{ version: row.policy_version, point: row.point, provenance: row.provenance },
    ...{ collectedAt: row.collected_at, perm: row.perm },
    heldFor: row.restricted ? (row.uses ?? []) : null,
    staysUntil: row.restricted ? row.until : null,
  };
}
