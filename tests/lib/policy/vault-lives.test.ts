import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { ownerConnection } from "@/lib/db/role-connection";
import { withClient } from "@/scripts/database/prepare";
import { liveInCrowd } from "@/tests/lib/policy/crowd-life";
import { historiesOver } from "@/tests/lib/policy/histories";
import { vaultLives } from "@/tests/lib/policy/vault-lives";
import { shrinkVault } from "@/tests/lib/policy/vault-world";
import { categories } from "@/tests/lib/policy/walks";
import { useDatabase } from "@/tests/support/database";
import { trials } from "@/tests/support/scale";

const database = useDatabase();

beforeAll(() => shrinkVault(database.owner));

test("P46, P47: whatever happens in whatever order, the database allows what the policy means, and more only after a yes (I2, I4, I5, I6, I7, I8, I11, I12, I13, I16)", async () => {
  await withClient(ownerConnection(), (client) =>
    fc.assert(vaultLives(client), { numRuns: trials(15, 500) }),
  );
}, 600_000);

/** What the rule might be instead: the function, a part of it, and what that is replaced by. */
const otherRules: Record<string, readonly [name: string, part: string, by: string]> = {
  "an old right, and whatever the version in force allows": [
    ...(["permits", "END CASE;\n  RETURN"] as const),
    `END CASE; carried := carried | (SELECT max(d.self_mask) FROM vault.policy_default d WHERE d.field_group = in_group
        AND d.version = (SELECT max(e.number) FROM public.policy_effect e));\n  RETURN`,
  ],
  "an old right as it once was": [
    "take_effect",
    "EXECUTE program;",
    `ALTER TABLE vault.use_mask DROP CONSTRAINT IF EXISTS use_mask_pkey;
     EXECUTE replace(program, 'DELETE FROM vault.use_mask;', '');`,
  ],
  "a yes counts for what is there and for nothing later": [
    "stamp_row",
    "| vault.accepted_bits(NEW.person_id, TG_TABLE_NAME, NEW.provenance <> 'self')",
    "",
  ],
  "a right is taken back alone": [
    ...(["accepted_bits", "OR s.key = r.key AND s.answer = 'withdraw'", ""] as const),
  ],
  "a no is not heard": ["accepted_bits", "s.answer <> 'accept' OR", "false OR"],
  "what others say serves everything": ["stamp_row", "THEN d.third_mask", "THEN d.self_mask"],
  "a yes opens what others say": ["accepted_bits", "AND (r.for_third OR NOT by_third)", ""],
  "conditions are not looked at": ["permits", "AND vault.are_met(m.conditions, facts)", ""],
  "what is restricted goes on": ["permits", "NOT t.restricted OR", "true OR"],
  "what is held is held for all": ["is_held", "AND for_use = ANY(h.uses)", ""],
  "what is held is held for good": ["is_held", "AND h.until >=", "AND current_date >="],
  "a form of any age is taken": ["stamp_row", "AND NOT EXISTS", "AND true OR NOT EXISTS"],
};

test("P47: no other rule passes for the policy's (I2, I6, I8, I12, I14, I15)", async () => {
  const unnoticed: string[] = [];
  await withClient(ownerConnection(), async (client) => {
    for (const [rule, change] of Object.entries(otherRules)) {
      if (!(await isNoticed(client, await changed(client, change)))) unnoticed.push(rule);
    }
  });
  expect(unnoticed).toEqual([]);
}, 600_000);

/** Whether some life goes otherwise than the policy means: that of a crowd, or one step by step. The same are tried every time. */
async function isNoticed(client: pg.ClientBase, mutant: string): Promise<boolean> {
  const crowds = fc.asyncProperty(
    historiesOver(categories),
    fc.integer(),
    async (history, seed) => {
      await liveInCrowd(client, { history, seed, size: 10, mutant });
    },
  );
  const always = { seed: 47, endOnFailure: true } as const;
  const steps = vaultLives(client, mutant);
  return (
    (await isFound(fc.check(crowds, { ...always, numRuns: 10 }))) ||
    (await isFound(fc.check(steps, { ...always, numRuns: 30 })))
  );
}

/** Found by what it decides, and not because it cannot run. */
async function isFound(
  run: Promise<{ failed: boolean; errorInstance: unknown }>,
): Promise<boolean> {
  const { failed, errorInstance } = await run;
  if (errorInstance instanceof pg.DatabaseError) throw errorInstance;
  return failed;
}

async function changed(
  client: pg.ClientBase,
  [name, part, by]: readonly [string, string, string],
): Promise<string> {
  const { rows } = await client.query<{ sql: string }>(
    "SELECT pg_get_functiondef(('vault.' || $1)::regproc) AS sql",
    [name],
  );
  const sql = rows[0]?.sql ?? "";
  if (!sql.includes(part)) throw new Error(`${name} has no "${part}".`);
  return sql.replaceAll(part, by);
}
