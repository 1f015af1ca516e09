import { businessZone } from "@/lib/dates";

/**
 * `vault.is_held`: whether what a table knows of somebody who was erased had to stay for this very use, and still has to today (P43).
 * Asked of restricted rows alone, by row policies and by `vault.permits`.
 */
export const isHeld = `
CREATE OR REPLACE FUNCTION vault.is_held(person uuid, in_group text, for_use text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT EXISTS (SELECT FROM vault.retention_hold h WHERE h.person_id = person AND h.field_group = in_group
    AND for_use = ANY(h.uses) AND h.until >= (now() AT TIME ZONE '${businessZone}')::date)
$fn$;
`.trim();
