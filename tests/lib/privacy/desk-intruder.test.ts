import type pg from "pg";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { listLooks } from "@/lib/privacy/list-looks";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { type AtDesk, useDesk } from "@/tests/support/desk";

const database = useDatabase();
const desk = useDesk(database);
let suki: AtDesk;
let sam: AtDesk;
let client: pg.Client;
let personId = "";
let caseId = "";
let email = "";

beforeAll(async () => {
  suki = await desk.at("customer_service");
  sam = await desk.at("customer_service");
  client = await desk.intruder();
});

beforeEach(async () => {
  email = `${newId()}@example.com`;
  personId = await collected({ ...ann, email });
  caseId = (await suki.open(email)).caseId;
});

const request = "SELECT vault.request($1, ARRAY[$2]::uuid[], ARRAY['email'], $3) AS id";
const reveal = "SELECT * FROM vault.reveal($1, $2)";

/** The SQLSTATE of a statement's refusal, or its rows. */
async function tried(client: pg.Client, text: string, values: unknown[] = []): Promise<unknown> {
  try {
    return (await client.query(text, values)).rows;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : String(error);
  }
}

const asked = async () => {
  const { rows } = await client.query(request, [suki.session, personId, caseId]);
  return rows[0].id as string;
};

test("P33, P34, I22: with the role's password in hand, nothing is read in the transaction that asks, rolled back or not, in one statement or under savepoints", async () => {
  await client.query("BEGIN");
  expect(await tried(client, reveal, [suki.session, await asked()])).toBe("IV007");
  await client.query("ROLLBACK");

  await client.query("BEGIN; SAVEPOINT one");
  const id = await asked();
  await client.query("RELEASE one; SAVEPOINT two");
  expect(await tried(client, reveal, [suki.session, id])).toBe("IV007");
  await client.query("ROLLBACK TO two; ROLLBACK TO two; COMMIT");
  expect(await tried(client, reveal, [suki.session, id])).toHaveLength(1);

  expect(
    await tried(
      client,
      "SELECT r.* FROM vault.request($1, ARRAY[$2]::uuid[], ARRAY['email'], $3) AS id, vault.reveal($1, id) r",
      [...[suki.session, personId, caseId]],
    ),
  ).toBe("IV007");
  await client.query("BEGIN");
  const gone = await asked();
  await client.query("ROLLBACK");
  expect(await tried(client, reveal, [suki.session, gone])).toBe("IV007");
  expect(await listLooks(database.open("rights"), { personIds: [personId] })).toHaveLength(1);
});

test("P33, P34, I22: with the role's password in hand, a transaction that began before a case was closed does not see it open", async () => {
  const id = await asked();
  for (const level of ["REPEATABLE READ", "SERIALIZABLE"]) {
    await client.query(`BEGIN ISOLATION LEVEL ${level}`);
    await client.query("SELECT count(*) FROM staff_case");
    expect(await tried(client, reveal, [suki.session, id])).toBe("25001");
    await client.query("ROLLBACK");
  }
  await client.query("BEGIN; SELECT count(*) FROM staff_case");
  await suki.close(caseId);
  expect(await tried(client, reveal, [suki.session, id])).toBe("IV007");
  await client.query("ROLLBACK");
});

test("P33, P34, I22: with the role's password in hand, nobody is an employee without the session of one, and a session ends", async () => {
  for (const session of [null, Buffer.alloc(32), Buffer.from(suki.accountId)])
    expect(await tried(client, request, [session, personId, caseId])).toBe("IV001");
  const half = await desk.employees.typePassword(sam.email);
  expect(await tried(client, request, [desk.employees.session(half.token), personId, caseId])).toBe(
    "IV001",
  );
  const gone = await desk.at("customer_service");
  const { caseId: theirs } = await gone.open(email);
  for (const end of [
    "UPDATE session SET ends_at = now() - interval '1 second' WHERE account_id = $1",
    "UPDATE session SET ends_at = now() + interval '1 hour', seen_at = now() - interval '2 hours' WHERE account_id = $1",
    "UPDATE account SET status = 'closed' WHERE id = $1",
  ]) {
    await database.owner.query("UPDATE session SET seen_at = now() WHERE account_id = $1", [
      gone.accountId,
    ]);
    await database.owner.query(end, [gone.accountId]);
    expect(await tried(client, request, [gone.session, personId, theirs])).toBe("IV001");
  }
});

test("P33, P34, I22: with the role's password in hand, nothing of the vault is read, changed or called but by these functions", async () => {
  const { rows } = await database.owner.query<{ name: string; call: string }>(
    `SELECT p.oid::regprocedure::text AS name, proname AS call FROM pg_proc p WHERE pronamespace = 'vault'::regnamespace
       AND has_function_privilege('iv_staff', p.oid, 'EXECUTE')`,
  );
  expect(rows.map(({ call }) => call).sort()).toEqual(
    [
      // These two count people, and name none.
      ...["count_answers", "count_held"],
      ...["close_case", "desk_fields", "open_case", "request", "reveal"],
    ].sort(),
  );
  const tables = await database.owner.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'vault'::regnamespace AND relkind IN ('r', 'v')",
  );
  for (const { name } of tables.rows) {
    expect(await tried(client, `SELECT 1 FROM ${name}`)).toBe("42501");
    expect(await tried(client, `DELETE FROM ${name}`)).toBe("42501");
  }
  for (const role of ["iv_desk", "iv_vault_owner", "postgres"])
    expect(await tried(client, `SET ROLE ${role}`)).toBe("42501");
  for (const write of [
    "INSERT INTO staff_case (id, kind, reason) VALUES (gen_random_uuid(), 'support_request', 'by_email')",
    "UPDATE staff_case SET expires_at = now() + interval '1 day'",
    "UPDATE case_person SET person_id = gen_random_uuid()",
    "INSERT INTO case_person (case_id, person_id, part) SELECT id, gen_random_uuid(), 'contact' FROM staff_case LIMIT 1",
    "INSERT INTO look (request_id) VALUES (gen_random_uuid())",
    "UPDATE look SET at = now()",
    "DELETE FROM look",
    "SELECT token_hash FROM session",
  ])
    expect(await tried(client, write), write).toBe("42501");
});

test("P33, P34, I22: with the role's password in hand, settings of a connection change nothing of what is shown", async () => {
  const id = await asked();
  await suki.close(caseId);
  for (const setting of [
    "search_path = pg_temp, public",
    "row_security = off",
    "synchronous_commit = off",
    "timezone = 'Etc/GMT+12'",
  ]) {
    await client.query(`SET ${setting}`);
    expect(await tried(client, reveal, [suki.session, id])).toBe("IV007");
  }
  for (const forbidden of ["session_replication_role = replica", "SESSION AUTHORIZATION postgres"])
    expect(await tried(client, `SET ${forbidden}`)).toBe("42501");
  await client.query("RESET ALL");
});
