import type { VaultField } from "@/lib/policy/read-schema";

/** A table of the vault: what stands in one row is collected, seen and destroyed together. */
export type FieldGroup = { table: string; fields: VaultField[] };

/** The vault's tables, by name. */
export function fieldGroups(fields: readonly VaultField[]): FieldGroup[] {
  const tables = [...new Set(fields.map((field) => field.table))].sort();
  return tables.map((table) => ({
    table,
    fields: fields.filter((field) => field.table === table),
  }));
}
