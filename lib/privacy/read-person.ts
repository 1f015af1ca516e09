import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";
import { groups } from "@/lib/privacy/vault/groups";

/** What of a person one of their keys opens. */
type Row = { person_id: string; retention_class: string; wrapped: Uint8Array } & Record<
  string,
  unknown
>;

/**
 * What is known of people, by person id, in the groups asked for and as far as the purpose may see: a group that is missing,
 * restricted or not covered by the policy of its collection is absent (P47); a person who was erased has no entry.
 * @throws the database's refusal (42501) for a group that the purpose may never read (P2, P33).
 */
export async function readPerson(
  ctx: Context,
  input: { personIds: readonly string[]; groups: readonly PersonGroup[] },
): Promise<Map<string, PersonValues>> {
  const rows = await ctx.db.$queryRawUnsafe<Row[]>(statement(input.groups), input.personIds);
  const known = new Map<string, PersonValues>();
  for (const row of rows)
    known.set(row.person_id, { ...known.get(row.person_id), ...open(row, input.groups) });
  return known;
}

// One statement for each choice of groups, always spelled the same, so that it is planned once.
function statement(chosen: readonly PersonGroup[]): string {
  const tables = [...new Set(chosen)].sort().map((group) => groups[group]);
  const columns = tables.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}_t.${column}_ct AS "${table}.${column}"`),
  );
  const joins = tables.map(
    ({ table }) =>
      `LEFT JOIN vault.${table} ${table}_t ON ${table}_t.person_id = k.person_id AND ${table}_t.retention_class = k.retention_class`,
  );
  return `SELECT ${["k.person_id", "k.retention_class", "k.wrapped", ...columns].join(", ")}
    FROM vault.person_key k ${joins.join(" ")}
    WHERE k.person_id = ANY($1::uuid[]) AND k.retention_class <> 'archive'`;
}

function open(row: Row, chosen: readonly PersonGroup[]): PersonValues {
  const personId = row.person_id;
  const key = unwrapPersonKey(row.wrapped, { personId, retentionClass: row.retention_class });
  const known: PersonValues = {};
  for (const group of chosen) {
    const { table, columns, fromColumns } = groups[group];
    const cell = (column: string) => row[`${table}.${column}`];
    if (columns.some((column) => cell(column) === null)) continue;
    const values = fromColumns((column) =>
      unseal(key, { personId, field: `${table}.${column}` }, bytesOf(cell(column))),
    );
    Object.assign(known, values);
  }
  return known;
}

function bytesOf(cell: unknown): Uint8Array {
  if (cell instanceof Uint8Array) return cell;
  throw new TypeError("A sealed column holds bytes.");
}
