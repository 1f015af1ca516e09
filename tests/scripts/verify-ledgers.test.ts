import { execFile } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { sealLedgers } from "@/lib/privacy/seal-ledgers";
import { useDatabase } from "@/tests/support/database";
import { untilPast } from "@/tests/support/until-past";

const database = useDatabase();
const root = path.resolve(import.meta.dirname, "../..");

/** What the operator is told, and how the command ends. */
function verified(): Promise<{ code: number; said: string }> {
  const args = ["--import", "tsx", "scripts/verify-ledgers.ts"];
  const env = { ...process.env, TSX_TSCONFIG_PATH: "scripts/tsconfig.json" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: root, env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: `${stdout}${stderr}` }),
    );
  });
}

test("P37: npm run ledger:verify tells that all is as it was written, and ends otherwise once something was changed", async () => {
  await untilPast(database.owner);
  await sealLedgers(database.open("jobs"));
  expect(await verified()).toEqual({
    code: 0,
    said: expect.stringMatching(/all as they were written/),
  });
  const client = await database.owner.connect();
  await client.query("SET session_replication_role = replica");
  await client.query("UPDATE policy_version SET hash = 'f' || substr(hash, 2) WHERE number = 1");
  client.release(true);
  expect(await verified()).toEqual({ code: 1, said: expect.stringMatching(/^Seal 1 .*changed/) });
});
