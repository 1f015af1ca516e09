import { businessZone } from "@/lib/dates";
import { everyCaseKind } from "@/lib/policy/cases";

const texts = (list: readonly string[]) => `ARRAY[${list.map((one) => `'${one}'`).join(", ")}]`;
const kinds = everyCaseKind.map(
  ([kind, { uses, facts }]) => `('${kind}', ${texts(uses)}, ${texts(facts)})`,
);
const seen = everyCaseKind.flatMap(([kind, { from }]) =>
  from
    ? [
        `WHEN '${kind}' THEN EXISTS (SELECT FROM public.${from} v WHERE v.booking_id = c.booking_id)`,
      ]
    : [],
);

/**
 * What the desk asks before anything else. Every employee's work runs as one role, so who asks is proven by the session, which
 * that role cannot read; a snapshot older than the question would still show what was taken away since, so none is accepted.
 * Only the functions that the desk may call run as their owner, and these run as those.
 */
export const whoAsks = `
CREATE OR REPLACE FUNCTION vault.desk_employee(session bytea, OUT account_id uuid, OUT at_desk text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'the desk answers by what is committed' USING ERRCODE = '25001';
  END IF;
  SELECT a.id, a.role INTO account_id, at_desk FROM public.session s JOIN public.account a ON a.id = s.account_id
    WHERE s.token_hash = session AND s.passed_at IS NOT NULL AND a.status = 'active' AND a.role IS NOT NULL
      AND s.ends_at > clock_timestamp() AND s.seen_at > clock_timestamp() - make_interval(secs => s.idle_seconds);
  IF account_id IS NULL THEN
    RAISE EXCEPTION 'no employee is signed in' USING ERRCODE = 'IV001';
  END IF;
  IF NOT vault.is_trained(account_id) THEN
    RAISE EXCEPTION 'training is overdue' USING ERRCODE = 'IV002';
  END IF;
END $fn$;

-- Who read a campaign has read every one that was begun before it, so the last to begin of those that are overdue counts (P35, I23).
CREATE OR REPLACE FUNCTION vault.is_trained(employee uuid) RETURNS boolean
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT NOT EXISTS (
    SELECT FROM (
      SELECT tx, id FROM public.training_campaign
      WHERE due_on < (clock_timestamp() AT TIME ZONE '${businessZone}')::date
      ORDER BY tx DESC, id DESC LIMIT 1) due
    WHERE NOT EXISTS (
      SELECT FROM public.training_acknowledgement a JOIN public.training_campaign c ON c.id = a.campaign_id
      WHERE a.account_id = employee AND (c.tx, c.id) >= (due.tx, due.id)))
$fn$;

-- A case that is open for an employee: their own, or one of the system's while what it was opened for is still so.
CREATE OR REPLACE FUNCTION vault.open_case_of(employee uuid, wanted uuid) RETURNS SETOF public.staff_case
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT c.* FROM public.staff_case c
  WHERE c.id = wanted AND c.closed_at IS NULL AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp())
    AND (c.opened_by = employee OR (c.opened_by IS NULL AND CASE c.kind ${seen.join(" ")} END))
$fn$;

-- The bits of a table that open it to a role under a kind of case; 0 where the policy gives nothing.
CREATE OR REPLACE FUNCTION vault.desk_mask(in_role text, in_kind text, in_group text) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT coalesce(bit_or(m.mask), 0) FROM vault.use_mask m
  JOIN (VALUES ${kinds.join(", ")}) AS k (kind, uses, facts) ON k.kind = in_kind
  WHERE m.recipient = 'staff:' || in_role AND m.mode = 'use' AND m.use = ANY(k.uses) AND m.field_group = in_group
    AND vault.are_met(m.conditions, k.facts)
$fn$;

-- The matrix of who may see what, a line at a time.
CREATE OR REPLACE FUNCTION vault.desk_fields(in_role text, in_kind text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT coalesce(array_agg(g.name ORDER BY g.name), '{}') FROM (SELECT DISTINCT field_group FROM vault.use_mask) AS g (name)
  WHERE vault.desk_mask(in_role, in_kind, g.name) <> 0
$fn$;

-- Nobody looks at their own record, or lets a colleague's case show it to them.
CREATE OR REPLACE FUNCTION vault.is_among(employee uuid, people uuid[]) RETURNS boolean
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT EXISTS (SELECT FROM public.account a JOIN vault.email e ON e.address_index = a.email_index
    WHERE a.id = employee AND e.person_id = ANY(people))
$fn$;
`.trim();
