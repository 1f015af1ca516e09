import type { FieldGroup } from "@/lib/policy/field-groups";
import { lockPerson } from "@/lib/policy/sql/lock-person";

/**
 * `vault.permits`: whether something may be done with what a table knows of a person, to or by a recipient, while these facts are
 * true: "orderProblem", or "k=12" for a count. Asked in the statement that writes the act down: an answer that is being given is
 * waited for, and one that comes later finds the act written.
 */
export function decideAct(groups: readonly FieldGroup[]): string {
  // A statement for each table: as one expression all of them would be made ready each time.
  const rows = groups.map(
    ({ table }) =>
      `WHEN '${table}' THEN SELECT t.perm INTO carried FROM vault.${table} t WHERE t.person_id = person
      AND (NOT t.restricted OR vault.is_held(person, '${table}', for_use));`,
  );
  return `
${areMet}

CREATE OR REPLACE FUNCTION vault.permits(person uuid, in_group text, for_use text, by_recipient text, in_mode text, facts text[])
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE carried bigint;
BEGIN
  ${lockPerson("person", "shared")}
  CASE in_group
    ${rows.join("\n    ")}
    ELSE RETURN false;
  END CASE;
  RETURN EXISTS (SELECT FROM vault.use_mask m
    WHERE m.field_group = in_group AND m.use = for_use AND m.recipient = by_recipient AND m.mode = in_mode
      AND (m.mask & carried) <> 0 AND vault.are_met(m.conditions, facts));
END $fn$;
`.trim();
}

// A count that is not given is 0; of one that is given twice the least counts.
const areMet = `
CREATE OR REPLACE FUNCTION vault.are_met(conditions text[], facts text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT NOT EXISTS (
    SELECT FROM unnest(conditions) AS wanted, LATERAL regexp_match(wanted, '^(\\w+)>=([1-9]\\d{0,8})$') AS least
    WHERE NOT CASE WHEN least IS NULL THEN wanted = ANY(coalesce(facts, '{}')) ELSE
      coalesce((SELECT min(split_part(fact, '=', 2)::int) FROM unnest(facts) AS fact
        WHERE fact ~ ('^' || least[1] || '=\\d{1,9}$')), 0) >= least[2]::int END)
$fn$;
`.trim();
