import type { ShownForm } from "@/lib/privacy/form-token";
import { groups } from "@/lib/privacy/vault/groups";
import type { SealedGroup } from "@/lib/privacy/vault/seal-people";

/** Parts of one statement: `WITH a AS (...), b AS (...)`, and the parameters that they name. */
export type Write = { parts: string[]; parameters: unknown[] };

/**
 * The parts that store sealed rows under the version and form that were shown: new rows, or with `correct` also new values
 * for rows that are there. All names come from this folder; values are parameters.
 */
export function writeRows(
  form: ShownForm,
  sealed: readonly SealedGroup[],
  { correct }: { correct: boolean },
): Write {
  const parameters: unknown[] = [form.version.number, form.point.id];
  const parts = sealed.flatMap((rows) => {
    const { table } = groups[rows.group];
    const names = columnNames(rows);
    const types = ["uuid", "text", ...rows.columns.map(() => "bytea")];
    const lists = types.map((type, at) => `$${parameters.length + at + 1}::${type}[]`);
    parameters.push(rows.personIds, rows.provenances, ...rows.columns);
    const all = ["person_id", "provenance", ...names].join(", ");
    const given = `${table}_given AS (SELECT * FROM unnest(${lists.join(", ")}) AS g(${all}))`;
    const insert = `INSERT INTO vault.${table} (${all}, policy_version, point)
      SELECT g.*, $1::int, $2::text FROM ${table}_given g`;
    if (!correct) return [given, `${table}_new AS (${insert})`];
    const values = names.map((name) => `${name} = g.${name}`).join(", ");
    return [
      given,
      `${table}_old AS (UPDATE vault.${table} t SET ${values} FROM ${table}_given g WHERE t.person_id = g.person_id)`,
      `${table}_new AS (${insert} WHERE NOT EXISTS (SELECT FROM vault.${table} t WHERE t.person_id = g.person_id))`,
    ];
  });
  return { parts, parameters };
}

function columnNames(rows: SealedGroup): string[] {
  const { columns, index } = groups[rows.group];
  const sealed = columns.map((column) => `${column}_ct`);
  return index ? [...sealed, `${index.column}_index`] : sealed;
}
