import type pg from "pg";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { compilePrograms, compileVault } from "@/lib/policy/compile";
import { hashVersion } from "@/lib/policy/hash";
import type { PolicyVersion } from "@/lib/policy/policy";
import type { VaultField } from "@/lib/policy/read-schema";

/**
 * Brings the vault to the policy version that is in force: stores the program of every version that the code has, and runs that
 * one's. In a new database version 1 takes effect; there is nobody yet to tell. In the caller's transaction.
 * @throws an Error in plain words when what was published says something else than this code, or is unknown to it.
 */
export async function applyPolicy(
  client: pg.Client,
  versions: readonly PolicyVersion[],
  fields: readonly VaultField[],
): Promise<void> {
  const published = await checkPublished(client, versions);
  const programs = compilePrograms(versions, fields);
  await client.query(compileVault(fields));
  // A version takes effect under the same lock.
  await client.query("SELECT pg_advisory_xact_lock(7274002, 0)");
  await client.query("DELETE FROM vault.policy_program");
  for (const { version, statements } of programs)
    await client.query("INSERT INTO vault.policy_program VALUES ($1, $2, $3)", [
      ...[version.number, hashVersion(version), statements],
    ]);
  const first = versions.find(({ number }) => number === 1);
  if (published === 0 && first) await install(client, first);
  const { rows } = await client.query<{ statements: string }>(
    "SELECT statements FROM vault.policy_program WHERE number = (SELECT max(number) FROM policy_effect)",
  );
  await client.query(rows[0]?.statements ?? "");
}

async function install(client: pg.Client, version: PolicyVersion): Promise<void> {
  await client.query(
    "INSERT INTO training_campaign (id, kind, policy_version, due_on) VALUES ($1, 'version', $2, $3)",
    [newId(), version.number, localDateOf(new Date())],
  );
  await client.query(
    "INSERT INTO policy_version (number, hash, provisional, takes_effect_at) VALUES ($1, $2, $3, date_trunc('milliseconds', now()))",
    [version.number, hashVersion(version), version.provisional],
  );
  await client.query("SELECT vault.take_effect($1)", [version.number]);
}

/** How many versions were published, each with the text that this code has. */
async function checkPublished(
  client: pg.Client,
  versions: readonly PolicyVersion[],
): Promise<number> {
  const { rows } = await client.query<{ number: number; hash: string; provisional: boolean }>(
    "SELECT number, hash, provisional FROM policy_version ORDER BY number",
  );
  for (const { number, hash, provisional } of rows) {
    const version = versions.find((one) => one.number === number);
    if (version && hashVersion(version) === hash) continue;
    const said = version
      ? `Policy version ${number} was published with another text than this code has, and a published text never changes.`
      : `Policy version ${number} was published, and this code does not have it.`;
    const way = provisional
      ? "It was a trial, and all that was collected under it is test data: remove the data folder (or the database) and start again."
      : "Run the code that published it, or a later one.";
    throw new Error(`${said} ${way}`);
  }
  return rows.length;
}
