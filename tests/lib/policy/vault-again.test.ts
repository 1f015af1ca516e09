import { expect, test } from "vitest";
import { compileProgram, compileVault } from "@/lib/policy/compile";
import { v1 } from "@/lib/policy/versions/v1";
import { arrangeDefaults, arrangeVault, observeVault } from "@/tests/lib/policy/observe-vault";
import { vaultFields } from "@/tests/lib/policy/vault-row";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const sql = [compileVault(vaultFields), compileProgram([v1], vaultFields)].join("\n");

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
  await arrangeDefaults(database.owner);
  const first = await observe();
  await client.query(`
    GRANT ALL ON vault.name TO iv_browsing, PUBLIC;
    GRANT SELECT (date_ct) ON vault.birth_date TO iv_notices;
    GRANT EXECUTE ON FUNCTION vault.stamp_row() TO PUBLIC;
    GRANT EXECUTE ON FUNCTION vault.take_effect TO iv_booking;
    ALTER FUNCTION vault.permits OWNER TO postgres;
    GRANT INSERT ON vault.policy_program TO iv_staff;
    ALTER TABLE choice DISABLE TRIGGER apply_choices;
    CREATE POLICY open ON vault.name USING (true);
    ALTER TABLE vault.email NO FORCE ROW LEVEL SECURITY;
    ALTER POLICY iv_booking_select ON vault.email USING (perm <> 0);
    DROP TRIGGER stamp_row ON vault.phone`);
  expect(await observe()).not.toEqual(first);
  await client.query(sql);
  await arrangeDefaults(database.owner);
  expect(await observe()).toEqual(first);
  client.release();
});
