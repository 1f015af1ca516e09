/**
 * `vault.take_effect`: puts a version that was announced, and whose day has come, in force: in one transaction its masks, grants
 * and row policies replace those of the version before, and the ledger says so. No row of the vault is written. Who calls it
 * decides nothing: the text that it runs was stored with the code, and the version was agreed to by two people.
 * It answers whether the version took effect just now.
 */
export const takeEffect = `
CREATE OR REPLACE FUNCTION vault.take_effect(wanted int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE program text;
BEGIN
  PERFORM pg_advisory_xact_lock(7274002, 0);
  IF EXISTS (SELECT FROM public.policy_effect WHERE number >= wanted) THEN RETURN false; END IF;
  SELECT p.statements INTO program FROM public.policy_version v JOIN vault.policy_program p USING (number, hash)
    WHERE v.number = wanted AND v.takes_effect_at <= now()
      AND wanted = (SELECT coalesce(max(number), 0) + 1 FROM public.policy_effect);
  IF program IS NULL THEN
    RAISE EXCEPTION 'policy version % cannot take effect', wanted USING ERRCODE = '42501';
  END IF;
  EXECUTE program;
  INSERT INTO public.policy_effect (number) VALUES (wanted);
  RETURN true;
END $fn$;
`.trim();
