import type { FieldGroup } from "@/lib/policy/field-groups";
import { earnedBits } from "@/lib/policy/sql/apply-choices";

/** Counts, table by table, the rows that do not carry exactly the rights that they have: there are none (I15). */
export function findDrift(groups: readonly FieldGroup[]): string {
  const counts = groups.map(
    ({ table }) =>
      `SELECT '${table}', count(*) FROM vault.${table} t WHERE t.perm <> ${earnedBits(table)}`,
  );
  return `
CREATE OR REPLACE FUNCTION vault.find_drift() RETURNS TABLE (field_group text, row_count bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
  ${counts.join("\n  UNION ALL ")}
$fn$;
`.trim();
}
