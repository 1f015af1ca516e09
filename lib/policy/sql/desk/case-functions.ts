import { everyCaseKind } from "@/lib/policy/cases";

const opened = everyCaseKind
  .filter(([, { from }]) => !from)
  .map(
    ([kind, { reasons }]) => `('${kind}', ARRAY[${reasons.map((one) => `'${one}'`).join(", ")}])`,
  );

/**
 * Opening and closing a case. It covers who is found, exactly, by a booking's reference or the blind index of an address, and those
 * who travel with them; it is its opener's alone and lasts a working day. What the system opens no employee can. What of a booking is
 * changed for its people is changed under one, too.
 */
export const caseFunctions = `
CREATE OR REPLACE FUNCTION vault.open_case(session bytea, in_kind text, for_reason text, booking_ref text, email_index bytea)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE me record; made uuid := gen_random_uuid(); found public.booked_person[];
BEGIN
  SELECT * INTO me FROM vault.desk_employee(session);
  IF NOT EXISTS (SELECT FROM (VALUES ${opened.join(", ")}) AS k (kind, reasons)
      WHERE k.kind = in_kind AND for_reason = ANY(k.reasons))
    OR vault.desk_fields(me.at_desk, in_kind) = '{}' THEN
    RAISE EXCEPTION 'not a case for %', me.at_desk USING ERRCODE = 'IV004';
  END IF;
  found := vault.find_people(booking_ref, email_index);
  IF cardinality(found) = 0 THEN
    RAISE EXCEPTION 'nobody is found by that' USING ERRCODE = 'IV003';
  END IF;
  IF vault.is_among(me.account_id, (SELECT array_agg(f.person_id) FROM unnest(found) f)) THEN
    RAISE EXCEPTION 'one''s own record is a colleague''s to look at' USING ERRCODE = 'IV006';
  END IF;
  INSERT INTO public.staff_case (id, kind, reason, booking_id, opened_by, expires_at)
    VALUES (made, in_kind, for_reason,
      (SELECT min(f.booking_id::text)::uuid FROM unnest(found) f HAVING count(DISTINCT f.booking_id) = 1),
      me.account_id, clock_timestamp() + interval '8 hours');
  INSERT INTO public.case_person (case_id, person_id, booking_ref, part)
    SELECT DISTINCT ON (f.person_id) made, f.person_id, f.ref, coalesce(f.part, 'contact') FROM unnest(found) f
    ORDER BY f.person_id, f.part, f.ref;
  RETURN made;
END $fn$;

-- By an address also those are found who booked nothing: they have no booking, and the case covers them alone.
CREATE OR REPLACE FUNCTION vault.find_people(booking_ref text, email_index bytea) RETURNS public.booked_person[]
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  WITH given AS (SELECT e.person_id FROM vault.email e WHERE e.address_index = email_index),
  booked AS (
    SELECT b FROM public.booked_person b WHERE b.ref = booking_ref
    UNION
    SELECT b FROM public.booked_person b WHERE b.booking_id IN (
      SELECT mine.booking_id FROM public.booked_person mine JOIN given USING (person_id) WHERE mine.part = 'contact')
  )
  SELECT coalesce(array_agg(b), '{}') FROM (
    SELECT b FROM booked
    UNION ALL
    SELECT ROW(NULL, NULL, g.person_id, NULL)::public.booked_person FROM given g
    WHERE NOT EXISTS (SELECT FROM booked k WHERE (k.b).person_id = g.person_id)) AS all_found (b)
$fn$;

CREATE OR REPLACE FUNCTION vault.close_case(session bytea, wanted uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE me record;
BEGIN
  SELECT * INTO me FROM vault.desk_employee(session);
  UPDATE public.staff_case SET closed_at = clock_timestamp()
    WHERE id = wanted AND opened_by = me.account_id AND closed_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no open case of this employee' USING ERRCODE = 'IV003';
  END IF;
END $fn$;

-- The bookings that somebody may work on under a case: the one that it is about, or those of whom it covers (P34).
CREATE OR REPLACE FUNCTION vault.case_bookings(session bytea, under_case uuid) RETURNS TABLE (booking_id uuid, ref text, employee_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
#variable_conflict use_column
DECLARE me record; opened public.staff_case;
BEGIN
  SELECT * INTO me FROM vault.desk_employee(session);
  SELECT * INTO opened FROM vault.open_case_of(me.account_id, under_case);
  RETURN QUERY SELECT b.booking_id, b.ref, me.account_id FROM public.case_person c JOIN public.booked_person b ON b.person_id = c.person_id
    WHERE c.case_id = opened.id AND b.part = 'contact' AND (opened.booking_id IS NULL OR b.booking_id = opened.booking_id)
      AND vault.desk_fields(me.at_desk, opened.kind) <> '{}' AND NOT vault.is_among(me.account_id, ARRAY[b.person_id])
    ORDER BY b.ref;
END $fn$;
`.trim();
