/**
 * `vault.fax_number`: the number of a fax that is on its way out, sealed. No purpose reads such numbers, because whether one may be used
 * depends on more than its row; so it is given only for what was decided and stands in the ledger of what leaves, in a transaction of its own
 * (P41, I17): whoever gets a number has said before whom it is of and what for.
 */
export const reachNumber = `
CREATE OR REPLACE FUNCTION vault.fax_number(operation uuid)
RETURNS TABLE (person_id uuid, sealed bytea, retention_class text, wrapped bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT t.person_id, t.number_ct, k.retention_class, k.wrapped
    FROM public.disclosure d JOIN vault.fax t ON t.person_id = d.person_id
      JOIN vault.person_key k ON k.person_id = t.person_id AND k.retention_class = t.retention_class
    WHERE d.operation_id = operation AND d.mode = 'contact:fax' AND d.recipient = 'subject' AND d.tx <> pg_current_xact_id()
      AND NOT t.restricted AND EXISTS (SELECT FROM vault.use_mask m
        WHERE m.field_group = 'fax' AND m.use = d.purpose AND m.mode = d.mode AND m.recipient = 'self' AND (m.mask & t.perm) <> 0);
END $fn$;
`.trim();
