import type pg from "pg";
import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { findVersion } from "@/lib/policy/find-version";
import { attempt } from "@/tests/lib/policy/attempt";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const [officer, owner] = [newId(), newId()];
const hash = findVersion(2)?.hash ?? "";

const proposes = (text = hash, number = 2) =>
  `INSERT INTO policy_proposal (id, number, hash, takes_effect_at, proposed_by)
   VALUES ('${newId()}', ${number}, '${text}', '2030-01-01', '${officer}')`;
const calls = `INSERT INTO training_campaign (id, kind, policy_version, due_on) VALUES ('${newId()}', 'version', 2, '2030-01-01')`;
const publishes = (by: string, text = hash, number = 2, day = "2030-01-01") =>
  `INSERT INTO policy_version (number, hash, provisional, takes_effect_at, published_by, approved_by)
   VALUES (${number}, '${text}', false, '${day}', '${officer}', ${by}); SET CONSTRAINTS ALL IMMEDIATE`;
const agreed = `'${owner}'`;

/** What somebody may try who has the password of the desk, without its verbs. */
const tries: Record<string, readonly string[]> = {
  "proposed by one, agreed to by another, and all are called to read it": [
    proposes(),
    calls,
    publishes(agreed),
  ],
  "nobody proposed it": [calls, publishes(agreed)],
  "another text was proposed": [proposes("another"), calls, publishes(agreed)],
  "another text was proposed since": [proposes(), proposes("another"), calls, publishes(agreed)],
  "another day was proposed": [proposes(), calls, publishes(agreed, hash, 2, "2029-01-01")],
  "nobody agreed": [proposes(), calls, publishes("NULL")],
  "who proposed it agreed": [proposes(), calls, publishes(`'${officer}'`)],
  "nobody is called to read it": [proposes(), publishes(agreed)],
  "a version is left out": [
    proposes(hash, 3),
    calls.replace(", 2,", ", 3,"),
    publishes(agreed, hash, 3),
  ],
  "the one in force once more": [proposes(hash, 1), publishes(agreed, hash, 1)],
  "it takes effect at once": ["INSERT INTO policy_effect (number) VALUES (2)"],
  "it takes effect by its program": ["SELECT vault.take_effect(2)"],
};

async function outcomes(client: pg.ClientBase): Promise<Record<string, boolean>> {
  const done: Record<string, boolean> = {};
  for (const [name, steps] of Object.entries(tries))
    done[name] = /^\w+ \[/.test(await attempt(client, "iv_staff", steps.join("; ")));
  return done;
}

test("P36, P45: with the desk's password alone no version is published that two did not agree to and all are not called to read", async () => {
  const client = await database.owner.connect();
  await client.query("BEGIN");
  const whole = await outcomes(client);
  const [first, ...rest] = Object.keys(tries);
  expect(Object.entries(whole).filter(([, done]) => done)).toEqual([[first, true]]);
  expect(rest.length).toBeGreaterThan(9);
  for (const guard of [
    "DROP TRIGGER policy_version_approved ON policy_version",
    "DROP TRIGGER policy_version_told ON policy_version",
    "ALTER TABLE policy_version DROP CONSTRAINT policy_version_second_person",
    "GRANT INSERT ON policy_effect TO iv_staff",
  ]) {
    await client.query(`SAVEPOINT guard; ${guard}`);
    expect(await outcomes(client), guard).not.toEqual(whole);
    await client.query("ROLLBACK TO SAVEPOINT guard");
  }
  await client.query("ROLLBACK");
  client.release();
});
