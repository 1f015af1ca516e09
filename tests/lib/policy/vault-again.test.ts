import { expect, test } from "vitest";
import { compilePolicy } from "@/lib/policy/compile";
import { readVaultFields } from "@/lib/policy/read-schema";
import { versions } from "@/lib/policy/versions/versions";
import { readSchema } from "@/scripts/database/schema-engine";
import { arrangeVault, observeVault } from "@/tests/lib/policy/observe-vault";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const sql = compilePolicy(versions, readVaultFields(readSchema().map((file) => file.content)));

test("P2: applying the policy again changes nothing, and takes back what was opened by hand", async () => {
  await arrangeVault(database.owner);
  const client = await database.owner.connect();
  const observe = async () => {
    await client.query("BEGIN");
    const seen = new Map<string, string>();
    for await (const [name, outcome] of observeVault(client)) seen.set(name, outcome);
    await client.query("ROLLBACK");
    return Object.fromEntries(seen);
  };
  await client.query(sql);
  await arrangeVersions();
  const first = await observe();
  await client.query(`
    GRANT ALL ON vault.name TO iv_browsing, PUBLIC;
    GRANT SELECT (date_ct) ON vault.birth_date TO iv_notices;
    GRANT EXECUTE ON FUNCTION vault.stamp_row() TO PUBLIC;
    CREATE POLICY open ON vault.name USING (true);
    ALTER TABLE vault.email NO FORCE ROW LEVEL SECURITY;
    ALTER POLICY iv_booking_select ON vault.email USING (perm <> 0);
    DROP TRIGGER stamp_row ON vault.phone`);
  expect(await observe()).not.toEqual(first);
  await client.query(sql);
  await arrangeVersions();
  expect(await observe()).toEqual(first);
  client.release();
});

/** The policy's own defaults are written afresh; the made-up versions that are observed need theirs again. */
async function arrangeVersions(): Promise<void> {
  await database.owner.query(`
    INSERT INTO vault.policy_default SELECT v, field_group, point, self_mask, 0
      FROM vault.policy_default, unnest('{1001,1002,1003}'::int[]) v WHERE version = 1`);
}
