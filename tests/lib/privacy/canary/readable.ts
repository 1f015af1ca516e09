import type pg from "pg";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

type Key = { person_id: string; retention_class: string; wrapped: Uint8Array };

/** What can be read of people by who has the whole database and every secret of ours. */
export async function readable(owner: pg.Pool, personIds: readonly string[]): Promise<string[]> {
  const { rows: keys } = await owner.query<Key>(
    "SELECT person_id, retention_class, wrapped FROM vault.person_key WHERE person_id = ANY($1)",
    [personIds],
  );
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT DISTINCT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
     WHERE column_name = 'person_id' AND table_schema IN ('public', 'vault')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const query = `SELECT * FROM ${name} WHERE person_id = ANY($1)`;
    const { rows } = await owner.query<Record<string, unknown>>(query, [personIds]);
    for (const row of rows) found.push(...keys.flatMap((key) => readRow(row, key)));
  }
  return found;
}

const fields = everyGroup.flatMap((group) =>
  groups[group].columns.map((column) => `${groups[group].table}.${column}`),
);

function readRow(row: Record<string, unknown>, key: Key): string[] {
  const places = [...fields, `data_archive.${String(row["id"])}`];
  const cells = Object.values(row).filter(Buffer.isBuffer);
  return cells.flatMap((cell) => places.flatMap((field) => opened(key, field, cell)));
}

function opened(
  { person_id: personId, retention_class: retentionClass, wrapped }: Key,
  field: string,
  cell: Uint8Array,
): string[] {
  try {
    const key = unwrapPersonKey(wrapped, { personId, retentionClass });
    return [`${field}: ${unseal(key, { personId, field }, cell)}`];
  } catch {
    return [];
  }
}
