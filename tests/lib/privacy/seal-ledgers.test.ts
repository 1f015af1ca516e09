import { beforeAll, expect, test } from "vitest";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { getUnsealedSeconds } from "@/lib/privacy/get-unsealed-seconds";
import { listSealHeads } from "@/lib/privacy/list-seal-heads";
import { sealLedgers } from "@/lib/privacy/seal-ledgers";
import { verifyLedgers } from "@/lib/privacy/verify-ledgers";
import { useDatabase } from "@/tests/support/database";
import { untilPast } from "@/tests/support/until-past";

const database = useDatabase();

// That the first version took effect waits for its seal, too.
beforeAll(async () => {
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
});

test("P37: what was disclosed is sealed once, and the chain holds", async () => {
  const before = await verifyLedgers(database.open("jobs"));
  await disclose(3);
  await untilPast(database.owner);
  expect(await sealLedgers(database.open("jobs"))).toBe(3);
  expect(await sealLedgers(database.open("jobs"))).toBe(0);
  await disclose(1);
  await untilPast(database.owner);
  expect(await sealLedgers(database.open("jobs"))).toBe(1);
  const after = await verifyLedgers(database.open("jobs"));
  expect(after).toMatchObject({ brokenAt: null, entries: before.entries + 4 });
  expect(after.head).not.toBe(before.head);
});

test("P37: the page shows where the chain stood at the end of each day, and today's is its head", async () => {
  await disclose(1);
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
  const [today, ...earlier] = await listSealHeads(database.open("browsing"), { days: 60 });
  const { head } = await verifyLedgers(database.open("jobs"));
  expect(today).toMatchObject({ day: localDateOf(new Date()), hash: head });
  expect(earlier).toEqual([]);
});

test("P37: entries that are written while others seal are each sealed once, in a chain without a fork", async () => {
  const before = await verifyLedgers(database.open("jobs"));
  const writers = Array.from({ length: 20 }, () => disclose(1));
  const sealers = Array.from({ length: 20 }, () => sealLedgers(database.open("jobs")));
  await Promise.all([...writers, ...sealers]);
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
  const after = await verifyLedgers(database.open("jobs"));
  expect(after).toMatchObject({ brokenAt: null, entries: before.entries + 20 });
});

test("P37: an entry of a transaction that is still open waits, and is sealed by a later link", async () => {
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
  await database.open("booking").transaction(async (open) => {
    await open.db.$executeRaw(entry());
    await disclose(1);
    expect(await sealLedgers(database.open("jobs"))).toBe(0);
  });
  await untilPast(database.owner);
  expect(await sealLedgers(database.open("jobs"))).toBe(2);
  expect(await verifyLedgers(database.open("jobs"))).toMatchObject({ brokenAt: null });
});

const wounds = {
  "one byte of an entry is changed": `
    UPDATE disclosure SET recipient = 'processor:stripf' WHERE id = (SELECT id FROM disclosure LIMIT 1)`,
  "a time is moved by a millisecond": `
    UPDATE disclosure SET at = at + interval '1 ms' WHERE id = (SELECT id FROM disclosure LIMIT 1)`,
  "an entry is removed": "DELETE FROM disclosure WHERE id = (SELECT id FROM disclosure LIMIT 1)",
  "an entry is slipped in behind the seal": `
    INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id, tx)
    SELECT gen_random_uuid(), person_id, recipient, purpose, mode, fields, version, gids, gen_random_uuid(), tx FROM disclosure LIMIT 1`,
  "two entries change places": `
    UPDATE disclosure d SET tx = CASE d.id WHEN o.first THEN o.later_tx ELSE o.first_tx END
    FROM (SELECT a.id AS first, a.tx AS first_tx, b.id AS later, b.tx AS later_tx
      FROM (SELECT id, tx FROM disclosure ORDER BY tx LIMIT 1) a, (SELECT id, tx FROM disclosure ORDER BY tx DESC LIMIT 1) b) o
    WHERE d.id IN (o.first, o.later)`,
  "a link is removed": "DELETE FROM seal WHERE number = 1",
  "a link's hash is changed": "UPDATE seal SET hash = sha256(hash) WHERE number = 1",
  "a link reaches less far":
    "UPDATE seal SET until_tx = ((until_tx::text::bigint) - 1)::text::xid8 WHERE number = 1",
};

test.for(Object.entries(wounds))("P37: it is found out when %s", async ([, wound]) => {
  for (let link = 0; link < 2; link += 1) {
    await disclose(2);
    await untilPast(database.owner);
    await sealLedgers(database.open("jobs"));
  }
  expect(await verifyLedgers(database.open("jobs"))).toMatchObject({ brokenAt: null });
  const client = await database.owner.connect();
  try {
    // Past every trigger, as only a superuser can; afterwards all is as it was, for the next wound.
    await client.query("SET session_replication_role = replica");
    await client.query(
      "CREATE TEMP TABLE kept_seal AS TABLE seal; CREATE TEMP TABLE kept AS TABLE disclosure",
    );
    const { rowCount } = await client.query(wound);
    expect(rowCount).toBe(wound.includes(" IN (") ? 2 : 1);
    expect(await verifyLedgers(database.open("jobs"))).toMatchObject({
      brokenAt: expect.any(BigInt),
    });
    await client.query(
      "DELETE FROM seal; INSERT INTO seal TABLE kept_seal; DELETE FROM disclosure; INSERT INTO disclosure TABLE kept",
    );
  } finally {
    client.release(true);
  }
});

test("P37: no second link follows the same one, though all that guards the table were away", async () => {
  await disclose(1);
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
  const client = await database.owner.connect();
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  const fork = `INSERT INTO seal (number, from_tx, until_tx, entries, previous, hash)
    SELECT number + 1, from_tx, until_tx, entries, previous, sha256(hash) FROM seal ORDER BY number DESC LIMIT 1`;
  await expect(client.query(fork)).rejects.toThrow("seal_previous_key");
  await client.query("ROLLBACK");
  client.release();
});

test("P4, P37: nobody changes what is written, not even the owner of the tables", async () => {
  await disclose(1);
  await sealLedgers(database.open("jobs"));
  for (const statement of [
    "UPDATE disclosure SET recipient = 'self'",
    "DELETE FROM disclosure",
    "TRUNCATE disclosure",
    "UPDATE seal SET entries = 0",
    "DELETE FROM seal",
    "TRUNCATE seal",
  ])
    await expect(database.owner.query(statement)).rejects.toThrow("append-only");
});

test("what waits for its seal is noticed", async () => {
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
  expect(await getUnsealedSeconds(database.open("jobs"))).toBe(0);
  await database.owner.query(
    `INSERT INTO disclosure (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id, at)
     VALUES ($1, $1, 'processor:stripe', 'essential.service.payment_processing', 'disclose', '{}', 1, '{a right}', $1, now() - interval '2 minutes')`,
    [newId()],
  );
  expect(await getUnsealedSeconds(database.open("jobs"))).toBeGreaterThanOrEqual(120);
});

const entry = () => sql`
  INSERT INTO disclosure (id, person_id, operation_id, recipient, purpose, mode, fields, version, gids)
  VALUES (${newId()}::uuid, ${newId()}::uuid, ${newId()}::uuid, 'processor:stripe', 'essential.service.payment_processing', 'disclose',
          ARRAY['amount', 'currency'], 1, ARRAY['a right'])`;

async function disclose(times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await database.open("booking").db.$executeRaw(entry());
}
