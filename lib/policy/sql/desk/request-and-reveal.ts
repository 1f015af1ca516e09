import type { FieldGroup } from "@/lib/policy/field-groups";

/** For how long after it was asked for a value is shown. */
const minutes = 5;

/**
 * The two statements by which an employee sees values (P34, I22). `vault.request` says on record who wants to see what of whom and
 * under which case; `vault.reveal` gives the values, sealed, only once that record is committed: in one statement, or one
 * transaction, somebody could read and roll the record back. Both ask everything again.
 */
export function requestAndReveal(groups: readonly FieldGroup[]): string {
  return `
CREATE OR REPLACE FUNCTION vault.request(session bytea, persons uuid[], fields text[], under_case uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE me record; opened public.staff_case; made uuid := gen_random_uuid();
  people uuid[] := (SELECT array_agg(DISTINCT p) FROM unnest(persons) AS p WHERE p IS NOT NULL);
  wanted text[] := (SELECT array_agg(DISTINCT f ORDER BY f) FROM unnest(fields) AS f WHERE f IS NOT NULL);
BEGIN
  SELECT * INTO me FROM vault.desk_employee(session);
  IF people IS NULL OR wanted IS NULL OR cardinality(persons) > 50 THEN
    RAISE EXCEPTION 'between 1 and 50 people, and something of them' USING ERRCODE = 'IV005';
  END IF;
  SELECT * INTO opened FROM vault.open_case_of(me.account_id, under_case);
  IF EXISTS (SELECT unnest(people)
      EXCEPT SELECT c.person_id FROM public.case_person c WHERE c.case_id = opened.id) THEN
    RAISE EXCEPTION 'no open case covers this' USING ERRCODE = 'IV003';
  END IF;
  IF NOT wanted <@ vault.desk_fields(me.at_desk, opened.kind) THEN
    RAISE EXCEPTION 'the policy does not show this to %', me.at_desk USING ERRCODE = 'IV004';
  END IF;
  IF vault.is_among(me.account_id, people) THEN
    RAISE EXCEPTION 'one''s own record is a colleague''s to look at' USING ERRCODE = 'IV006';
  END IF;
  INSERT INTO public.look (request_id, person_id, case_id, case_kind, reason, employee_id, role, fields)
    SELECT made, p, opened.id, opened.kind, opened.reason, me.account_id, me.at_desk, wanted FROM unnest(people) AS p;
  RETURN made;
END $fn$;

CREATE OR REPLACE FUNCTION vault.reveal(session bytea, asked uuid)
RETURNS TABLE (person_id uuid, field text, sealed bytea, retention_class text, wrapped bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
DECLARE me record; said public.look;
BEGIN
  SELECT * INTO me FROM vault.desk_employee(session);
  SELECT * INTO said FROM public.look l WHERE l.request_id = asked LIMIT 1;
  IF said.id IS NULL OR said.employee_id <> me.account_id OR said.role <> me.at_desk OR said.tx = pg_current_xact_id()
    OR said.at < clock_timestamp() - interval '${minutes} minutes'
    OR NOT EXISTS (SELECT FROM vault.open_case_of(me.account_id, said.case_id)) THEN
    RAISE EXCEPTION 'nothing was asked for that can be shown now' USING ERRCODE = 'IV007';
  END IF;
${groups.flatMap(shown).join("\n")}
END $fn$;
`.trim();
}

// Each table is asked only when it was wanted, so that one which the policy shows to nobody at the desk needs no grant.
function shown({ table, fields }: FieldGroup): string[] {
  const columns = fields.filter(({ kind }) => kind === "sealed");
  const values = columns.map(({ field, column }) => `('${field}', t.${column})`).join(", ");
  return [
    `  IF '${table}' = ANY(said.fields) THEN RETURN QUERY`,
    `    SELECT t.person_id, v.field, v.sealed, k.retention_class, k.wrapped FROM public.look l JOIN vault.${table} t USING (person_id)`,
    `      JOIN vault.person_key k ON k.person_id = t.person_id AND k.retention_class = t.retention_class, LATERAL (VALUES ${values}) AS v (field, sealed)`,
    `      WHERE l.request_id = asked AND NOT t.restricted`,
    `        AND (t.perm & vault.desk_mask(said.role, said.case_kind, '${table}')) <> 0; END IF;`,
  ];
}
