import { type emptySql, sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import type { Disclosure } from "@/lib/privacy/disclosures";
import { everyGroup, groups } from "@/lib/privacy/vault/groups";

type Sql = typeof emptySql;

/**
 * The parts of a statement that decide whether it may leave, and write down the entry, or the refusal: `decision` has a row for
 * the row of `taken`, if there is one.
 */
export function decided(disclosure: Disclosure, taken: Sql): Sql {
  const { operationId, personId, recipient, use, mode, fields, version, facts } = disclosure;
  return sql`
    taken AS (${taken}), decision AS (
      SELECT made.* FROM taken, LATERAL vault.decide_disclosure(${personId}::uuid, ${use}, ${recipient}, ${mode},
        ${inVault(disclosure)}::text[], ${fields}::text[], ${version}::int, ${facts}::text[]) made
    ), disclosed AS (
      INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id)
      SELECT ${newId()}::uuid, ${personId}::uuid, ${recipient}, ${use}, ${mode}, ${fields}::text[], version, gids, ${operationId}::uuid
      FROM decision WHERE refusal IS NULL ON CONFLICT DO NOTHING
    ), refused AS (
      INSERT INTO refusal (operation_id, person_id, recipient, purpose, mode, reason)
      SELECT ${operationId}::uuid, ${personId}::uuid, ${recipient}, ${use}, ${mode}, refusal
      FROM decision WHERE refusal IS NOT NULL ON CONFLICT DO NOTHING
    )`;
}

const channels: Partial<Record<Disclosure["mode"], string>> = {
  "contact:email": "email",
  "contact:phone": "phone",
  "contact:fax": "fax",
  "contact:post": "address",
};
const tables = new Set(everyGroup.map((group) => groups[group].table));

/** The tables of the vault that must allow it: the way to the person, or all that is handed over. */
function inVault({ mode, fields }: Disclosure): string[] {
  const channel = channels[mode];
  if (channel) return [channel];
  const named = fields.map((field) => field.split(".")[0] ?? "");
  return [...new Set(named)].filter((table) => tables.has(table));
}
