import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Hold, Holders } from "@/lib/privacy/holders";
import { placesIn } from "@/scripts/database/backup/places";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { freePort } from "@/scripts/start/ports";

const folder = mkdtempSync(path.join(os.tmpdir(), "iv-restore-"));
const data = path.join(folder, "data");
const log = path.join(folder, "rights-log");
const places = placesIn(path.join(folder, "backups"));
const secret = "a backup key of the tests, long enough";
let server: EmbeddedPostgres;
let owner: pg.Pool;
let port = 0;

async function start(): Promise<void> {
  server = await startEmbeddedPostgres({ folder: data, port, password: "development" });
  owner = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 2 });
  // The server goes under it.
  owner.on("error", () => undefined);
}

async function stop(): Promise<void> {
  const { closeClients } = await import("@/lib/db/purpose-client");
  await closeClients();
  await owner.end();
  await server.stop();
}

// What reads the environment is loaded once it names this test's own cluster.
beforeAll(async () => {
  port = await freePort();
  process.env["DATABASE_URL"] = `postgres://postgres:development@127.0.0.1:${port}/iv`;
  await start();
  const { prepareDatabase } = await import("@/scripts/database/prepare");
  await prepareDatabase();
}, 120_000);
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that an answer or an erasure changes. */
async function state(): Promise<Record<string, unknown[]>> {
  const { everyGroup, groups } = await import("@/lib/privacy/vault/groups");
  const queries: Record<string, string> = {
    keys: "SELECT person_id, retention_class, wrapped FROM vault.person_key",
    holds: "SELECT * FROM vault.retention_hold",
    people: "SELECT id, erased_at IS NOT NULL AS erased FROM person",
    choices: "SELECT seq, person_id, gid, answer, via, at FROM choice",
    erasures: "SELECT seq, person_id, cause, plan_hash, whole, goes, stays, at FROM erasure",
    suppressed: "SELECT address_hash FROM suppression",
    accounts: "SELECT id, status FROM account",
    credentials: "SELECT account_id FROM password UNION ALL SELECT account_id FROM session",
    copies: "SELECT id, person_id FROM data_archive",
    ...Object.fromEntries(
      everyGroup.map((group) => [group, `SELECT * FROM vault.${groups[group].table}`]),
    ),
  };
  const found: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(queries))
    found[name] = (await owner.query(`SELECT t.* FROM (${query}) t ORDER BY t::text`)).rows;
  return found;
}

function holding(hold: Hold): Holders {
  return {
    test: {
      ...{ findHeld: async () => [], exportFor: async () => [], eraseFor: async () => undefined },
      holdsOn: async (_, { personIds }) => ({
        ...{ holds: personIds.includes(hold.personId) ? [hold] : [], obstacles: [] },
      }),
    },
  };
}

test("I20, P37: after a restore and the log, nobody who was erased is back, no account that was closed, no copy of theirs, and no answer that was taken back stands", async () => {
  const { openContext } = await import("@/lib/context/open-context");
  const { foldRights } = await import("@/lib/policy/fold-rights");
  const { versions } = await import("@/lib/policy/versions/versions");
  const { eraseAsPlanned } = await import("@/lib/privacy/erase-as-planned");
  const { forgetValues } = await import("@/lib/privacy/forget-values");
  const { planErasure } = await import("@/lib/privacy/plan-erasure");
  const { isBehindLog, keepRightsLog } = await import("@/lib/worker/rights-log");
  const { replayRightsLog } = await import("@/scripts/database/replay");
  const { takeBackup } = await import("@/scripts/database/backup/take-backup");
  const { putBack } = await import("@/scripts/database/backup/put-back");
  const { withClient } = await import("@/scripts/database/prepare");
  const { closeAccounts } = await import("@/lib/account/close-accounts");
  const { holders: everyHolder } = await import("@/lib/worker/holders");
  const { useCustomers } = await import("@/tests/support/customers");
  const { ann, collected } = await import("@/tests/lib/privacy/arrange");
  const [rights, jobs] = [openContext("rights"), openContext("jobs")];
  const gid = foldRights(versions).find(
    ({ grant }) => grant.basis === "permission" && grant.category === "user.contact.email",
  )?.gid;
  const answer = (personId: string, word: string) =>
    owner.query("INSERT INTO choice (person_id, gid, answer, via) VALUES ($1, $2, $3, 'link')", [
      ...[personId, gid, word],
    ]);
  const erase = async (personId: string, holders: Holders = {}) => {
    const { hash } = await planErasure(rights, holders, { personIds: [personId] });
    await eraseAsPlanned(rights, holders, { personIds: [personId], planHash: hash });
  };
  const [stays, erased, wavers, unseated, travels, early] = await Promise.all(
    Array.from({ length: 6 }, () => collected(ann)),
  );
  if (!(stays && erased && wavers && unseated && travels && early)) throw new Error("Nobody.");
  await answer(wavers, "accept");
  await answer(stays, "accept");
  // A copy that somebody else asked for holds what it says of who is erased, and is not theirs to keep.
  for (const people of [[stays, erased], [stays]])
    await owner.query(
      "INSERT INTO data_archive (id, person_id, people, content_ct) VALUES (gen_random_uuid(), $1, $2, 'sealed')",
      [stays, people],
    );
  const leaves = await useCustomers({ owner, open: openContext }).joined();
  await erase(early);
  await keepRightsLog(jobs, log);

  await takeBackup(
    { connectionString: process.env["DATABASE_URL"] },
    places,
    secret,
    new Date("2027-03-01T09:00:00Z"),
  );
  await erase(erased);
  await answer(wavers, "withdraw");
  const hold: Hold = {
    ...{ personId: travels, groups: ["name"], uses: ["essential.service"], reason: "trip" },
    ...{ until: "2999-01-01", why: "" },
  };
  await erase(travels, holding(hold));
  await forgetValues(rights, {
    ...{ personIds: [unseated], groups: ["birthDate"], cause: "seat_given_up" },
  });
  await answer(erased, "refuse");
  await owner.query("UPDATE account SET status = 'closing' WHERE id = $1", [leaves.accountId]);
  await owner.query(
    "INSERT INTO account_closing (account_id, by, plan_hash, closes_on) VALUES ($1, 'account', 'x', current_date - 1)",
    [leaves.accountId],
  );
  expect(await closeAccounts(rights, everyHolder)).toBe(1);
  await keepRightsLog(jobs, log);
  const before = await state();
  expect(await isBehindLog(jobs, log)).toBe(false);

  await stop();
  await putBack(data, places, secret);
  await start();
  const restored = await state();
  expect(restored["people"]).not.toEqual(before["people"]);
  expect(restored["name"]?.length).toBe((before["name"]?.length ?? 0) + 2);
  expect([restored["copies"]?.length, before["copies"]?.length]).toEqual([2, 1]);
  expect([restored["accounts"]?.length, before["accounts"]?.length]).toEqual([1, 0]);
  expect([restored["credentials"]?.length, before["credentials"]?.length]).toEqual([2, 0]);
  expect(await isBehindLog(openContext("jobs"), log)).toBe(true);

  const replay = () =>
    withClient({ connectionString: process.env["DATABASE_URL"] }, (client) =>
      replayRightsLog(client, log),
    );
  expect(await replay()).toEqual({ choices: 2, erasures: 4 });
  expect(await state()).toEqual(before);
  expect(await isBehindLog(openContext("jobs"), log)).toBe(false);
  expect(await replay()).toEqual({ choices: 0, erasures: 0 });

  // Whoever answers next gets a number of their own.
  await answer(stays, "withdraw");
  expect((await state())["choices"]?.length).toBe((before["choices"]?.length ?? 0) + 1);
}, 180_000);
