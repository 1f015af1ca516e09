import { expect, test } from "vitest";
import type { PolicyVersion } from "@/lib/policy/policy";
import { v1 } from "@/lib/policy/versions/v1";
import { prepareDatabase, withClient } from "@/scripts/database/prepare";
import { applyPolicy } from "@/scripts/database/publish";
import { vaultFields } from "@/tests/lib/policy/vault-row";
import { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";

const database = useDatabase();

const start = (versions: readonly PolicyVersion[]) =>
  withClient(database.owner.options, async (client) => {
    await client.query("BEGIN");
    await applyPolicy(client, versions, vaultFields);
    await client.query("ROLLBACK");
  });

const ledgers = async () => {
  const { rows } = await database.owner.query(
    `SELECT v.number, hash, published_by, approved_by, kind FROM policy_version v JOIN policy_effect USING (number)
     JOIN training_campaign ON policy_version = number`,
  );
  return rows;
};

test("P1, P36: a new database has version 1 in force, agreed to by nobody, and calls upon employees to read it; a start repeats nothing", async () => {
  const nobody = { published_by: null, approved_by: null };
  const installed = [{ number: 1, hash: firstVersion().hash, ...nobody, kind: "version" }];
  expect(await ledgers()).toEqual(installed);
  await prepareDatabase();
  expect(await ledgers()).toEqual(installed);
});

test("P1: a draft in the code is no version in force", async () => {
  await start([v1, { ...v1, number: 2 }]);
  expect(await ledgers()).toHaveLength(1);
});

test("P1: code that says something else than what was published does not start, and says what to do", async () => {
  const other = { ...v1, lookups: [] };
  await provisional(true);
  await expect(start([other])).rejects.toThrow(/Policy version 1 .* remove the data folder/);
  await provisional(false);
  await expect(start([other])).rejects.toThrow(/Policy version 1 .* Run the code that published/);
  await expect(start([])).rejects.toThrow("this code does not have it");
});

async function provisional(is: boolean): Promise<void> {
  await database.owner.query(`
    SET session_replication_role = replica;
    UPDATE policy_version SET provisional = ${is};
    RESET session_replication_role`);
}
