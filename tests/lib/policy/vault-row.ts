import { newId } from "@/lib/ids";
import { fieldGroups } from "@/lib/policy/field-groups";
import { readVaultFields } from "@/lib/policy/read-schema";
import { v1 } from "@/lib/policy/versions/v1";
import { readSchema } from "@/scripts/database/schema-engine";

/** Every field of the vault, as the schema has it. */
export const vaultFields = readVaultFields(readSchema().map(({ content }) => content));

/** The vault's tables as the schema has them, each with its columns of values. */
const columnsOf = new Map(
  fieldGroups(vaultFields).map(
    ({ table, fields }) => [table, fields.map(({ column }) => column)] as const,
  ),
);

export const vaultTables = [...columnsOf.keys()];

/** What a table holds of a person, column by column. */
export function valuesOf(table: string): readonly string[] {
  return columnsOf.get(table) ?? [];
}

/** Every form that asks for what stands in a table, the first of the policy first. */
export function pointsOf(table: string): string[] {
  const asks = ({ field }: { field: string }) => field.startsWith(`${table}.`);
  return v1.points.filter(({ fields }) => fields.some(asks)).map(({ id }) => id);
}

export type Row = {
  person?: string;
  version?: number | null;
  point?: string;
  provenance?: string;
  /** More columns, and what to put into them: "perm=-1". */
  more?: string;
};

/** The statement that stores a row as its first form does, where nothing else is said. */
export function insertRow(table: string, row: Row): string {
  const {
    person = newId(),
    version = 1,
    point = pointsOf(table)[0],
    provenance = "self",
    more,
  } = row;
  const columns = ["person_id", "policy_version", "point", "provenance", ...valuesOf(table)];
  const bytes = valuesOf(table).map(() => "'\\x00'");
  const values = [`'${person}'`, version ?? "NULL", `'${point}'`, `'${provenance}'`, ...bytes];
  const [column, value] = more?.split("=") ?? [];
  return `INSERT INTO vault.${table} (${[...columns, ...(column ? [column] : [])].join(", ")})
    VALUES (${[...values, ...(value ? [value] : [])].join(", ")})`;
}
