import { openContext } from "@/lib/context/open-context";
import { answerChoices } from "@/lib/privacy/answer-choices";
import type { Bench, Figure } from "@/tests/bench/bench";
import { median } from "@/tests/bench/load/median";
import { milliseconds } from "@/tests/bench/report/words";
import { manyPeople } from "@/tests/bench/rows/arranged/many-people";

const people = 100_000;

/** What a new version costs with many people: the rows that it rewrites, and the time that a yes takes then. */
export async function policyChanges(bench: Bench): Promise<Figure[]> {
  const ids = await manyPeople(bench.owner, people);
  const written = await rowsWritten(bench);
  const accepted = await timeOfYes(bench, ids);
  const alone = { yardstick: "–", against: "", ratio: null };
  return [
    {
      ...{
        ...alone,
        what: "a version takes effect over 100,000 people: rows of the vault rewritten",
      },
      ...{ measured: `${written.rows} in ${milliseconds(written.time)}` },
      ...{ budget: "0 rows", met: written.rows === 0 },
    },
    {
      ...{
        ...alone,
        what: "a yes is checked, written down and in force for all of a person's rows",
      },
      ...{ measured: milliseconds(accepted), budget: "<= 5 ms", met: accepted <= 5 },
    },
  ];
}

/** Version 2 takes effect, and is taken back: others measure version 1. */
async function rowsWritten({ owner }: Bench): Promise<{ rows: number; time: number }> {
  const client = await owner.connect();
  try {
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica;
      INSERT INTO policy_version (number, hash, provisional, takes_effect_at)
        SELECT number, hash, true, now() - interval '1 second' FROM vault.policy_program WHERE number = 2;
      SET LOCAL session_replication_role = origin`);
    const start = performance.now();
    await client.query("SELECT vault.take_effect(2)");
    const time = performance.now() - start;
    const { rows } = await client.query(`SELECT string_agg(format(
        'SELECT count(*) FROM vault.%I WHERE xmin = pg_current_xact_id()::xid', relname), ' UNION ALL ') AS sql
      FROM pg_class c WHERE relnamespace = 'vault'::regnamespace AND relkind = 'r'
        AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'perm')`);
    const counts = await client.query<{ count: string }>(rows[0].sql);
    return { time, rows: counts.rows.reduce((all, { count }) => all + Number(count), 0) };
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function timeOfYes({ owner }: Bench, ids: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ gid: string }>(
    "SELECT gid FROM vault.right_bit WHERE field_group = 'email' AND key LIKE '% partner:trailhead-letters %' AND since = 1",
  );
  const gid = rows[0]?.gid ?? "";
  const ctx = openContext("rights");
  const times: number[] = [];
  for (const personId of ids.slice(0, 400)) {
    const start = performance.now();
    await answerChoices(ctx, { personId, answers: [{ gid, answer: "accept" }], via: "bench" });
    times.push(performance.now() - start);
  }
  return median(times.slice(50));
}
