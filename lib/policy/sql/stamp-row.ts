import { vaultOwner } from "@/lib/policy/purposes";

/**
 * The trigger on every vault table: a row's rights are those of the version that was shown, never what the writer says (P47).
 * It runs as the writer, who needs to read no more than the published defaults.
 */
export const stampRow = `
CREATE OR REPLACE FUNCTION vault.stamp_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE granted bigint;
BEGIN
  SELECT CASE WHEN NEW.provenance = 'self' THEN d.self_mask
              WHEN NEW.provenance ~ '^third:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN d.third_mask END
    INTO granted
    FROM vault.policy_default d JOIN public.policy_version v ON v.number = d.version
    WHERE d.version = NEW.policy_version AND d.field_group = TG_TABLE_NAME AND d.point = NEW.point
      AND v.effective_at <= now() AND (v.retired_at IS NULL OR v.retired_at > now() - interval '24 hours');
  IF granted IS NULL THEN
    RAISE EXCEPTION 'vault.%: the policy does not collect this here', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  NEW.perm := granted;
  NEW.restricted := false;
  NEW.collected_at := now();
  RETURN NEW;
END $fn$;
ALTER FUNCTION vault.stamp_row() OWNER TO ${vaultOwner};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA vault FROM PUBLIC;
`.trim();
