import { beforeAll, expect, test } from "vitest";
import { type Ledger, ledgers } from "@/lib/db/ledgers";
import { newId } from "@/lib/ids";
import { purposes, vaultOwner } from "@/lib/policy/purposes";
import { listLedgerCounts } from "@/lib/privacy/list-ledger-counts";
import { sealLedgers } from "@/lib/privacy/seal-ledgers";
import { verifyLedgers } from "@/lib/privacy/verify-ledgers";
import { compileLedgers } from "@/scripts/database/ledgers";
import { useDatabase } from "@/tests/support/database";
import { untilPast } from "@/tests/support/until-past";

const database = useDatabase();
const roles = [...Object.values(purposes).map(({ role }) => role), vaultOwner];

beforeAll(async () => {
  await dropChecks();
  // Past every trigger and reference, as only a superuser can: two entries of each ledger, whatever it asks of its columns.
  for (const ledger of ledgers) for (const at of [1, 2]) await fill(ledger, at);
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
});

test("P37, I18: nobody changes or empties a ledger, its owner included", async () => {
  for (const { table, id } of ledgers) {
    for (const change of [
      `UPDATE ${table} SET ${id} = ${id}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(database.owner.query(change), change).rejects.toThrow("append-only");
      for (const role of roles)
        expect(await codeOf(role, change), `${role}: ${change}`).toMatch(/^42(501|P01)$/);
    }
  }
});

test("P37, I18: whoever writes an entry says neither when that was nor where it stands in the chain", async () => {
  for (const { table } of ledgers) {
    for (const role of roles) {
      const { rows } = await database.owner.query(
        `SELECT has_column_privilege($1, $2, 'tx', 'INSERT,UPDATE') OR has_column_privilege($1, $2, 'at', 'INSERT,UPDATE')
           OR has_table_privilege($1, $2, 'UPDATE,DELETE,TRUNCATE,TRIGGER') AS held`,
        [role, table],
      );
      expect(rows[0].held, `${role} ${table}`).toBe(false);
    }
  }
});

test("P37, I18: one byte that is changed in any column of any ledger is found out", async () => {
  expect(await verifyLedgers(database.open("jobs"))).toMatchObject({ brokenAt: null });
  for (const { table, id, columns } of ledgers) {
    for (const column of new Set([...columns.split(" "), "at", id])) {
      const client = await database.owner.connect();
      try {
        await client.query("BEGIN; SET LOCAL session_replication_role = replica");
        await client.query(
          `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${await typeOf(table, column)} USING ${await touched(table, column)}`,
        );
        const { rows } = await client.query(
          `SELECT bool_or(made.hash <> s.hash) AS broken FROM seal s, LATERAL seal_hash(s.previous, s.from_tx, s.until_tx) made
           WHERE s.number > 0`,
        );
        expect(rows[0].broken, `${table}.${column}`).toBe(true);
      } finally {
        await client.query("ROLLBACK");
        client.release();
      }
    }
  }
});

test("P37: one ledger more changes nothing of what is sealed", async () => {
  const before = await verifyLedgers(database.open("jobs"));
  await database.owner.query(`
    CREATE TABLE one_more (id uuid PRIMARY KEY, what text, at timestamptz(3) NOT NULL DEFAULT now(),
      tx xid8 NOT NULL DEFAULT pg_current_xact_id());
    GRANT SELECT ON one_more TO iv_jobs`);
  const more: Ledger = { name: "one more", table: "one_more", id: "id", columns: "id what" };
  await database.owner.query(compileLedgers([more, ...ledgers]));
  expect(await verifyLedgers(database.open("jobs"))).toEqual(before);

  await database.owner.query("INSERT INTO one_more VALUES ($1, 'anything')", [newId()]);
  await untilPast(database.owner);
  expect(await sealLedgers(database.open("jobs"))).toBe(1);
  expect(await verifyLedgers(database.open("jobs"))).toMatchObject({
    ...{ brokenAt: null, entries: before.entries + 1 },
  });
  await database.owner.query("ALTER TABLE one_more ADD COLUMN later text");
  const wider = { ...more, columns: "id what later" };
  await database.owner.query(compileLedgers([wider, ...ledgers]));
  expect(await verifyLedgers(database.open("jobs"))).toMatchObject({ brokenAt: null });
  await expect(database.owner.query("DELETE FROM one_more")).rejects.toThrow("append-only");
});

test("P37: the public is told how much each ledger holds, and of people no number below ten", async () => {
  const counts = await listLedgerCounts(database.open("browsing"));
  const told = new Map(counts.map(({ ledger, entries }) => [ledger, entries]));
  expect([...told.keys()]).toEqual(expect.arrayContaining(ledgers.map(({ name }) => name)));
  expect(told.get("disclosure")).toBeNull();
  expect(typeof told.get("policy version")).toBe("bigint");
  const [, ...rest] = ledgers;
  const [disclosure] = ledgers;
  for (let at = 3; at <= 10; at += 1) if (disclosure) await fill(disclosure, at);
  const more = await listLedgerCounts(database.open("browsing"));
  expect(more.find(({ ledger }) => ledger === "disclosure")?.entries).toBe(10n);
  expect(rest.length).toBeGreaterThan(0);
});

async function dropChecks(): Promise<void> {
  const { rows } = await database.owner.query<{ sql: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql FROM pg_constraint
     WHERE contype IN ('c', 'f') AND conrelid = ANY($1::text[]::regclass[])`,
    [ledgers.map(({ table }) => table)],
  );
  for (const { sql } of rows) await database.owner.query(sql);
}

/** One entry with something in every column, in its own transaction. */
async function fill({ table }: Ledger, at: number): Promise<void> {
  const { rows } = await database.owner.query<{ column: string; type: string }>(
    `SELECT column_name AS "column", udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'tx' AND is_identity = 'NO'`,
    [table],
  );
  const client = await database.owner.connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    const values = rows.map(({ type }) => samples[type]?.(at) ?? `'${type} ${at}'`);
    await client.query(
      `INSERT INTO ${table} (${rows.map(({ column }) => `"${column}"`).join(", ")}) VALUES (${values.join(", ")})`,
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

const samples: Record<string, (at: number) => string> = {
  uuid: () => "gen_random_uuid()",
  jsonb: (at) => `'{"at": ${at}}'`,
  int2: (at) => String(100 + at),
  int4: (at) => String(100 + at),
  int8: (at) => String(1000 + at),
  bool: () => "false",
  bytea: (at) => `sha256('${at}')`,
  timestamptz: () => "now()",
  date: (at) => `current_date + ${at}`,
  _text: (at) => `'{a${at},b}'`,
  _uuid: () => "ARRAY[gen_random_uuid()]",
};

async function typeOf(table: string, column: string): Promise<string> {
  const { rows } = await database.owner.query(
    "SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attname = $2",
    [table, column],
  );
  return rows[0].type;
}

/** The column with its smallest change. */
async function touched(table: string, column: string): Promise<string> {
  const type = await typeOf(table, column);
  if (type === "uuid")
    return `overlay(${column}::text placing translate(right(${column}::text, 1), '0123456789abcdef', '123456789abcdef0') from 36)::uuid`;
  if (type === "text[]") return `array_append(${column}, 'x')`;
  if (type === "uuid[]") return `array_append(${column}, gen_random_uuid())`;
  if (type === "bytea") return `set_bit(${column}, 0, 1 - get_bit(${column}, 0))`;
  if (type.startsWith("timestamp")) return `${column} + interval '1 ms'`;
  if (type === "date") return `${column} + 1`;
  if (type === "jsonb") return `${column} || '{"more": 1}'`;
  if (type === "boolean") return `NOT ${column}`;
  if (type.includes("int")) return `${column} + 1`;
  return `overlay(${column}::text placing chr(ascii(${column}::text) + 1) from 1)::${type}`;
}

/** How the database refuses a statement to a role. */
async function codeOf(role: string, statement: string): Promise<unknown> {
  const client = await database.owner.connect();
  try {
    await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
    await client.query(statement);
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
