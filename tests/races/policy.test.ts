import { expect, onTestFinished, test } from "vitest";
import type { Context } from "@/lib/context/open-context";
import { applyVersions } from "@/lib/privacy/apply-versions";
import { correctPerson } from "@/lib/privacy/correct-person";
import { ann, collected, contact, shownForm } from "@/tests/lib/privacy/arrange";
import { announce } from "@/tests/support/announce";
import { useDatabase } from "@/tests/support/database";
import { isWaiting } from "@/tests/support/is-waiting";

const database = useDatabase();
const partner = "partner:trailhead-letters";

/** Adds an email address to somebody whose name alone was known. */
async function addEmail(ctx: Context, personId: string): Promise<void> {
  const people = [contact({ email: ann.email }, personId)];
  await correctPerson(ctx, { form: await shownForm(), people });
}

async function answer(ctx: Context, personId: string, said: "accept" | "withdraw"): Promise<void> {
  const { rows } = await database.owner.query(
    "SELECT gid FROM vault.right_bit WHERE field_group = 'email' AND key LIKE $1 AND since = 1",
    [`%${partner}%`],
  );
  await ctx.db.choice.createMany({
    data: [{ personId, gid: rows[0].gid, answer: said, via: "test" }],
  });
}

const drift = async () => {
  const { rows } = await database.owner.query(
    "SELECT sum(row_count)::int AS n FROM vault.find_drift()",
  );
  return rows[0].n;
};

const opensFor = async (personId: string) => {
  const { rows } = await database.owner.query(
    "SELECT vault.permits($1, 'email', 'marketing.communications.email', $2, 'disclose', '{}') AS yes",
    [personId, partner],
  );
  return rows[0].yes;
};

test("P46 (I28): a value that is stored while its person says yes waits, and then carries the yes", async () => {
  const personId = await collected({ name: ann.name });
  let storing: Promise<void> | undefined;
  await database.open("rights").transaction(async (open) => {
    await answer(open, personId, "accept");
    storing = addEmail(database.open("booking"), personId);
    expect(await isWaiting(database.owner, storing)).toBe(true);
  });
  await storing;
  expect(await opensFor(personId)).toBe(true);
  expect(await drift()).toBe(0);
});

test("P46 (I28): a yes that is taken back while a value is stored waits, and then reaches that value, too", async () => {
  const personId = await collected({ name: ann.name });
  await answer(database.open("rights"), personId, "accept");
  let taking: Promise<void> | undefined;
  await database.open("booking").transaction(async (open) => {
    await addEmail(open, personId);
    taking = answer(database.open("rights"), personId, "withdraw");
    expect(await isWaiting(database.owner, taking)).toBe(true);
  });
  await taking;
  expect(await opensFor(personId)).toBe(false);
  expect(await drift()).toBe(0);
});

test("without the lock a value that is stored just then keeps a yes that was taken back: the race is real", async () => {
  const { rows } = await database.owner.query(
    "SELECT pg_get_functiondef('vault.stamp_row'::regproc) AS whole",
  );
  const whole: string = rows[0].whole;
  onTestFinished(async () => {
    await database.owner.query(whole);
  });
  await database.owner.query(whole.replace(/PERFORM pg_advisory_xact_lock_shared.*?;/, ""));
  const personId = await collected({ name: ann.name });
  await answer(database.open("rights"), personId, "accept");
  await database.open("booking").transaction(async (open) => {
    await addEmail(open, personId);
    await answer(database.open("rights"), personId, "withdraw");
  });
  expect(await opensFor(personId)).toBe(true);
  expect(await drift()).toBe(1);
  await answer(database.open("rights"), personId, "withdraw");
});

test("P45, P47 (I28): a version takes effect between two transactions and never within one: what was shown counts for both", async () => {
  await announce(database.owner, 2);
  const personId = await collected({ name: ann.name });
  let applying: Promise<void> | undefined;
  await database.open("booking").transaction(async (open) => {
    await addEmail(open, personId);
    applying = applyVersions(database.open("jobs"));
    expect(await isWaiting(database.owner, applying)).toBe(true);
  });
  await applying;
  // The form was shown before the change, and is sent after it.
  const late = await collected({ email: ann.email });
  for (const person of [personId, late]) {
    const { rows } = await database.owner.query(
      "SELECT policy_version FROM vault.email WHERE person_id = $1",
      [person],
    );
    expect(rows).toEqual([{ policy_version: 1 }]);
  }
  const { rows } = await database.owner.query("SELECT max(number) AS number FROM policy_effect");
  expect(rows).toEqual([{ number: 2 }]);
});
