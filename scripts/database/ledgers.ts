import { type Ledger, ledgers } from "@/lib/db/ledgers";
import { purposes } from "@/lib/policy/purposes";

/**
 * The SQL that makes tables into ledgers: append-only for everybody, their owner included, sealed in one chain, and counted. Run
 * it as the database's owner after every migration; one ledger more changes no digest of what others hold (P37).
 */
export function compileLedgers(all: readonly Ledger[] = ledgers): string {
  return [...all.map(closeTable), sealedEntries(all), counts(all)].join("\n");
}

function closeTable({ table }: Ledger): string {
  return `CREATE OR REPLACE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}

// Times to the millisecond in UTC and keys in jsonb's order make the text, and so the digest, the same wherever it is computed.
function sealedEntries(all: readonly Ledger[]): string {
  return `
CREATE OR REPLACE FUNCTION sealed_entries(from_tx xid8, until_tx xid8)
RETURNS TABLE (tx xid8, ledger text, id text, at timestamptz, digest bytea)
LANGUAGE sql STABLE SET timezone = 'UTC' SET datestyle = 'ISO' SET bytea_output = 'hex' AS $fn$
  SELECT e.tx, e.ledger, e.id, e.at, sha256(convert_to(jsonb_build_object('ledger', e.ledger, 'tx', e.tx::text, 'at', e.at, 'body', e.body)::text, 'UTF8'))
  FROM (
    ${all.map(entries).join("\n    UNION ALL ")}
  ) AS e (tx, ledger, id, at, body)
  WHERE e.tx >= $1 AND e.tx < $2
$fn$;
REVOKE EXECUTE ON FUNCTION sealed_entries FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sealed_entries TO ${purposes.jobs.role};`;
}

function entries({ name, table, id, columns }: Ledger): string {
  const body = columns.split(" ").map((column) => `'${column}', l.${column}`);
  return `SELECT l.tx, '${name}', l.${id}::text, l.at, jsonb_strip_nulls(jsonb_build_object(${body.join(", ")}))
    FROM ${table} l`;
}

// A number of people below ten points at them, so the public is told none.
function counts(all: readonly Ledger[]): string {
  const entries = "CASE WHEN count(*) NOT BETWEEN 1 AND 9 THEN count(*) END";
  const each = all.map(
    ({ name, table, ours }) =>
      `SELECT '${name}' AS ledger, ${ours ? "count(*)" : entries} AS entries FROM ${table}`,
  );
  return `CREATE OR REPLACE VIEW ledger_count AS ${each.join(" UNION ALL ")};`;
}
