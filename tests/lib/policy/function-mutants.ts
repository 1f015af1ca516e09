import type pg from "pg";

/** Parts of the vault's functions, and what each is replaced by: a test must find out every one. */
const changes: Record<string, readonly (readonly [part: string, by: string])[]> = {
  stamp_row: [
    ["NEW.perm := granted | vault.", "NEW.perm := vault."],
    ["| vault.accepted_bits(NEW.person_id, TG_TABLE_NAME, NEW.provenance <> 'self')", ""],
    ["NEW.provenance <> 'self')", "false)"],
    ["NEW.restricted := false;", ""],
    ["NEW.retention_class := kept;", ""],
    ["NEW.collected_at := now();", ""],
    ["AND NOT EXISTS", "AND true OR NOT EXISTS"],
    ["interval '24 hours'", "interval '22 hours'"],
    [
      "AND EXISTS (SELECT FROM public.policy_effect e",
      "AND true OR EXISTS (SELECT FROM public.policy_effect e",
    ],
    ["EXISTS (SELECT FROM public.policy_effect e WHERE e.number = d.version)", "true"],
    ["AND d.point = NEW.point", ""],
    ["d.field_group = TG_TABLE_NAME", "true"],
    ["d.version = NEW.policy_version", "d.version = 1"],
    ["THEN d.third_mask", "THEN d.self_mask"],
    ["WHEN NEW.provenance ~", "ELSE 1 END, CASE WHEN NEW.provenance ~"],
  ],
  accepted_bits: [
    ["IF NOT EXISTS (", "IF true OR NOT EXISTS ("],
    ["c.person_id = person AND r.field_group", "r.field_group"],
    ["AND r.field_group = in_group", "AND r.field_group <> in_group"],
    ["FROM said s WHERE s.gid = r.gid)", "FROM said s WHERE s.key = r.key)"],
    [" > (SELECT coalesce(max(s.seq), 0)", " > (SELECT 0 * coalesce(max(s.seq), 0)"],
    ["s.answer <> 'accept' OR", "false OR"],
    ["s.gid = r.gid AND s.answer <> 'accept' OR", "s.key = r.key AND s.answer <> 'accept' OR"],
    ["OR s.key = r.key AND s.answer = 'withdraw'", ""],
    ["s.key = r.key AND s.answer = 'withdraw'", "s.answer = 'withdraw'"],
    ["bool_and(yes)", "bool_or(yes)"],
    ["AND (r.for_third OR NOT by_third)", ""],
    ["(r.for_third OR NOT by_third)", "r.for_third"],
  ],
  apply_choices: [
    ["p.id IS NULL\n      OR", ""],
    ["OR NOT EXISTS (SELECT FROM public.policy_version v WHERE v.number >= r.since)", ""],
    ["t.person_id = chosen.person_id", "true"],
    [" SET perm = (coalesce(", " SET perm = (0 * coalesce("],
    ["= ANY(chosen.field_groups)", "<> ALL(chosen.field_groups)"],
    ["AND t.perm <> ", "AND t.perm = "],
  ],
  find_drift: [["WHERE t.perm <> ", "WHERE false AND t.perm <> "]],
  permits: [
    ["NOT t.restricted OR", "true OR"],
    ["t.person_id = person", "true ORDER BY t.perm DESC LIMIT 1"],
    ["m.field_group = in_group", "true"],
    ["m.use = for_use", "true"],
    ["m.recipient = by_recipient", "true"],
    ["m.mode = in_mode", "true"],
    ["AND (m.mask & carried) <> 0", ""],
    ["AND vault.are_met(m.conditions, facts)", ""],
    ["RETURN EXISTS", "RETURN NOT EXISTS"],
    ["ELSE RETURN false;", "ELSE RETURN true;"],
  ],
  is_held: [
    ["h.person_id = person", "true"],
    ["h.field_group = in_group", "true"],
    ["for_use = ANY(h.uses)", "true"],
    ["h.until >=", "h.until <="],
    ["AND h.until >=", "AND true OR h.until >="],
  ],
  are_met: [
    ["wanted = ANY", "true OR wanted = ANY"],
    ["least IS NULL THEN", "least IS NULL OR true THEN"],
    [">= least[2]::int", "> least[2]::int"],
    [">= least[2]::int", ">= 0"],
    ["min(split_part", "max(split_part"],
    ["'^' || least[1]", "least[1]"],
    ["{1,9}$", "{1,9}"],
  ],
  take_effect: [
    [
      "IF EXISTS (SELECT FROM public.policy_effect WHERE number >= wanted) THEN RETURN false; END IF;",
      "",
    ],
    ["AND v.takes_effect_at <= now()", ""],
    ["(number, hash)", "(number)"],
    ["AND wanted = (SELECT coalesce(max(number), 0) + 1 FROM public.policy_effect)", ""],
    ["EXECUTE program;", ""],
    ["INSERT INTO public.policy_effect (number) VALUES (wanted);", ""],
  ],
};

/** The functions of the vault, each with one part of it missing or wrong. */
export async function functionMutants(client: pg.ClientBase): Promise<string[]> {
  const mutants: string[] = [];
  for (const [name, parts] of Object.entries(changes)) {
    const { rows } = await client.query<{ sql: string }>(
      "SELECT pg_get_functiondef(p.oid) AS sql FROM pg_proc p WHERE pronamespace = 'vault'::regnamespace AND proname = $1",
      [name],
    );
    const sql = rows[0]?.sql ?? "";
    for (const [part, by] of parts) {
      if (!sql.includes(part)) throw new Error(`${name} has no "${part}".`);
      mutants.push(sql.replaceAll(part, by));
    }
  }
  return mutants;
}
