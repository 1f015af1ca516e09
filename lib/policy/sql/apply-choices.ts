import type { FieldGroup } from "@/lib/policy/field-groups";
import { lockPerson, personSlot } from "@/lib/policy/sql/lock-person";

/**
 * The trigger on the ledger of answers: what a person answered holds for all their rows at once (P46), in the transaction that
 * writes it down. Only rows whose rights change are written.
 */
export function applyChoices(groups: readonly FieldGroup[]): string {
  const updates = groups.map(
    ({ table }) => `
    IF '${table}' = ANY(chosen.field_groups) THEN
      UPDATE vault.${table} t SET perm = ${earnedBits(table)}
      WHERE t.person_id = chosen.person_id AND t.perm <> ${earnedBits(table)};
    END IF;`,
  );
  return `
CREATE OR REPLACE FUNCTION vault.apply_choices() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE chosen record;
BEGIN
  FOR chosen IN
    SELECT g.person_id, array_agg(DISTINCT r.field_group) AS field_groups, bool_or(p.id IS NULL
      OR NOT EXISTS (SELECT FROM public.policy_version v WHERE v.number >= r.since)) AS unknown
    FROM given g LEFT JOIN vault.right_bit r USING (gid) LEFT JOIN public.person p ON p.id = g.person_id
    GROUP BY g.person_id ORDER BY ${personSlot("g.person_id")}
  LOOP
    IF chosen.unknown THEN
      RAISE EXCEPTION 'an answer of nobody, or to what no version asks' USING ERRCODE = '23503';
    END IF;
    ${lockPerson("chosen.person_id", "alone")}${updates.join("")}
  END LOOP;
  RETURN NULL;
END $fn$;
CREATE OR REPLACE TRIGGER apply_choices AFTER INSERT ON public.choice
  REFERENCING NEW TABLE AS given FOR EACH STATEMENT EXECUTE FUNCTION vault.apply_choices();
`.trim();
}

/** What the row `t` of a table may carry: what its version gave, and what was accepted since. */
export function earnedBits(table: string): string {
  return `(coalesce((SELECT CASE WHEN t.provenance = 'self' THEN d.self_mask ELSE d.third_mask END FROM vault.policy_default d
        WHERE d.version = t.policy_version AND d.field_group = '${table}' AND d.point = t.point), 0)
      | vault.accepted_bits(t.person_id, '${table}', t.provenance <> 'self'))`;
}
