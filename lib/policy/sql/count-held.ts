import type { FieldGroup } from "@/lib/policy/field-groups";

/**
 * `vault.count_held`: how many people told us the same kinds of things under the same versions and answered the same: what a
 * version would ask of how many, without a look at anybody (P45). The numbers are exact, also under ten: who publishes has to know
 * whether a change asks one person or none, and a sum over rounded groups would tell neither. Nobody can be asked about: it takes
 * nothing, says nothing by which a person could be found again, and names no value.
 */
export function countHeld(groups: readonly FieldGroup[]): string {
  const parts = groups.map(({ table, fields }) => {
    const categories = [...new Set(fields.map(({ category }) => `'${category}'`))].join(", ");
    return `
      SELECT t.person_id, t.policy_version || CASE WHEN t.provenance = 'self' THEN ' self' ELSE ' third' END AS origin,
        ARRAY[${categories}] AS categories
        FROM vault.${table} t WHERE NOT t.restricted`;
  });
  return `
CREATE OR REPLACE FUNCTION vault.count_held()
RETURNS TABLE (kinds text[], answers text[], people int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT k.kinds, coalesce(c.answers, '{}'), count(*)::int
  FROM (SELECT h.person_id, array_agg(category || ' ' || h.origin ORDER BY category, h.origin) AS kinds
    FROM (${parts.join(" UNION ALL")}
    ) AS h, unnest(h.categories) AS category GROUP BY h.person_id) AS k
  LEFT JOIN (SELECT person_id, array_agg(gid || ' ' || answer ORDER BY seq) AS answers FROM public.choice GROUP BY person_id) AS c
    USING (person_id)
  GROUP BY k.kinds, c.answers
$fn$;
`.trim();
}
