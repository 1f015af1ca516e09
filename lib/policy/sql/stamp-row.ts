import { lockPerson } from "@/lib/policy/sql/lock-person";

/**
 * The trigger on every vault table: a row's rights are those of the version that was shown, never what the writer says (P47), and
 * what its person has said yes to since (P46). An answer that is being given is waited for, and then counted.
 */
export const stampRow = `
CREATE OR REPLACE FUNCTION vault.stamp_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE granted bigint; kept text;
BEGIN
  IF TG_TABLE_SCHEMA <> 'vault' OR current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION '%: not collected like this', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  ${lockPerson("NEW.person_id", "shared")}
  SELECT CASE WHEN NEW.provenance = 'self' THEN d.self_mask
              WHEN NEW.provenance ~ '^third:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN d.third_mask END,
         d.retention_class
    INTO granted, kept
    FROM vault.policy_default d
    WHERE d.version = NEW.policy_version AND d.field_group = TG_TABLE_NAME AND d.point = NEW.point
      AND EXISTS (SELECT FROM public.policy_effect e WHERE e.number = d.version)
      AND NOT EXISTS (SELECT FROM public.policy_effect later
        WHERE later.number > d.version AND later.at <= now() - interval '24 hours');
  IF granted IS NULL THEN
    RAISE EXCEPTION 'vault.%: the policy does not collect this here', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  NEW.perm := granted | vault.accepted_bits(NEW.person_id, TG_TABLE_NAME, NEW.provenance <> 'self');
  NEW.restricted := false;
  NEW.retention_class := kept;
  NEW.collected_at := now();
  RETURN NEW;
END $fn$;
`.trim();
