import { vaultStamper } from "@/lib/policy/purposes";
import { lockPerson } from "@/lib/policy/sql/lock-person";

/** Who carries what reaches a person by a channel, and so must have undertaken to carry it and no more (P23). */
const carriers = { "contact:email": "processor:mail", "contact:fax": "processor:mail" };

/**
 * What the public post and telephone carry, under the law's secrecy of both: they undertake nothing to who uses them, and the policy names
 * them to everybody ("a letter by US mail", "we call"). Every other way without a carrier that has undertaken something stays shut.
 */
const openToAll = "'contact:post', 'contact:phone'";

const carrier = Object.entries(carriers)
  .map(([mode, by]) => `WHEN '${mode}' THEN '${by}'`)
  .join(" ");

/**
 * `vault.decide_disclosure`: whether something may leave now, under which version and by which rights, or why not; asked in the
 * statement that writes down that it leaves (P4, I17). Undertakings, recalls and contracts are looked at as well as rows.
 * To be told something of oneself takes no contract, but whoever carries it has one with us.
 */
export const decideDisclosure = `
CREATE OR REPLACE FUNCTION vault.decide_disclosure(person uuid, for_use text, receiver text, in_mode text, groups text[],
  sent text[], under int, facts text[], OUT version int, OUT gids text[], OUT refusal text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  told boolean := in_mode LIKE 'contact:%';
  current_version int := (SELECT max(e.number) FROM public.policy_effect e);
  in_group text; carried bigint; row_version int; allowed text[]; contract public.disclosure_contract;
BEGIN
  ${lockPerson("person", "shared")}
  version := under;
  gids := '{}';
  IF NOT EXISTS (SELECT FROM public.person p WHERE p.id = person AND (p.erased_at IS NULL
      OR EXISTS (SELECT FROM vault.retention_hold h WHERE h.person_id = person AND for_use = ANY(h.uses)))) THEN
    refusal := 'erased';
  ELSIF in_mode NOT IN (${openToAll}) AND coalesce((SELECT u.expires_on < current_date FROM public.undertaking u
      WHERE u.recipient = CASE WHEN told THEN CASE in_mode ${carrier} END ELSE receiver END ORDER BY u.seq DESC LIMIT 1), true) THEN
    refusal := 'lapsed';
  ELSIF EXISTS (SELECT FROM public.recall r WHERE r.person_id = person AND r.recipient = receiver AND r.answer_by < now()
      AND NOT EXISTS (SELECT FROM public.recall_answer a WHERE a.recall_id = r.id)) THEN
    refusal := 'recall unanswered';
  END IF;
  IF refusal IS NOT NULL THEN RETURN; END IF;

  FOREACH in_group IN ARRAY groups LOOP
    EXECUTE format('SELECT t.policy_version, t.perm FROM vault.%I t WHERE t.person_id = $1
        AND (NOT t.restricted OR vault.is_held($1, %L, $2))', in_group, in_group)
      INTO row_version, carried USING person, for_use;
    SELECT array_agg(DISTINCT r.gid ORDER BY r.gid) INTO allowed FROM vault.use_mask m JOIN vault.right_bit r USING (field_group)
      WHERE m.field_group = in_group AND m.use = for_use AND m.mode = in_mode
        AND m.recipient = CASE WHEN told THEN 'self' ELSE receiver END
        AND (m.mask & carried & r.bit) <> 0 AND vault.are_met(m.conditions, facts);
    IF allowed IS NULL THEN
      refusal := 'not permitted';
      RETURN;
    END IF;
    gids := gids || allowed;
    version := least(version, row_version);
  END LOOP;
  IF told THEN RETURN; END IF;

  -- What the contract names today, and for what stands outside the vault also what it named then.
  SELECT c.* INTO contract FROM public.disclosure_contract c WHERE c.in_force = current_version AND c.recipient = receiver
    AND c.use = for_use AND c.mode = in_mode AND c.version = CASE WHEN groups = '{}' THEN under ELSE current_version END;
  IF NOT coalesce(contract.fields @> sent, false) THEN
    refusal := 'not in the contract';
  ELSIF groups = '{}' AND (contract.gids = '{}' OR NOT vault.are_met(contract.conditions, facts)) THEN
    refusal := 'not permitted';
  ELSIF groups = '{}' THEN
    gids := contract.gids;
  END IF;
END $fn$;
GRANT SELECT (id, erased_at) ON public.person TO ${vaultStamper};
GRANT SELECT ON public.undertaking, public.recall, public.recall_answer, public.disclosure_contract TO ${vaultStamper};
`.trim();
