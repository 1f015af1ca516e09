import type pg from "pg";
import { newId } from "@/lib/ids";
import type { Bench, Figure } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { workRate } from "@/tests/bench/load/work-rate";
import { milliseconds, perSecond } from "@/tests/bench/report/words";

const writers = 8;

/**
 * Entries written into a ledger at 8 at once, each in a transaction of its own, while the worker seals; the yardstick is a table
 * with the same columns, indexes and case that is no ledger, and is read by its time, where a ledger is by its seals. Then how long
 * an entry waited for its seal.
 */
export async function ledgerWrites(bench: Bench): Promise<Figure[]> {
  const { owner, bookings } = bench;
  const cases = Array.from({ length: writers }, newId);
  await owner.query(
    `CREATE TABLE no_ledger (LIKE look INCLUDING DEFAULTS INCLUDING INDEXES);
     ALTER TABLE no_ledger DROP COLUMN tx;
     CREATE INDEX ON no_ledger (at);
     ALTER TABLE no_ledger ADD FOREIGN KEY (case_id) REFERENCES staff_case (id);
     INSERT INTO staff_case (id, kind, reason, booking_id, closed_at)
     SELECT id, 'open_receivable', 'payment_due', gen_random_uuid(), now() FROM unnest('{${cases}}'::uuid[]) AS id`,
  );
  const write = (table: string) => () =>
    workRate(bookings * 20, writers, (at) =>
      owner.query({
        name: `write ${table}`,
        text: `INSERT INTO ${table} (request_id, person_id, case_id, case_kind, reason, employee_id, role, fields)
               VALUES ($1, $2, $3, 'open_receivable', 'payment_due', $3, 'billing_clerk', '{email}')`,
        values: [newId(), newId(), cases[at % writers]],
      }),
    );
  const { subject, yardstick, ratio } = await inTurns(bench.turns * 2, {
    yardstick: write("no_ledger"),
    subject: write("look"),
  });
  const waited = await longestWait(owner);
  await owner.query("DROP TABLE no_ledger");
  return [
    {
      what: `an entry written into a ledger, ${writers} at once, while it is sealed`,
      yardstick: "the same insert into a plain table",
      ...{ measured: perSecond(subject), against: perSecond(yardstick), ratio },
      ...{ budget: ">= 0.9", met: ratio >= 0.9 },
    },
    {
      what: "an entry waits for its seal, the longest of them",
      yardstick: "–",
      ...{ measured: milliseconds(waited), against: "", ratio: null },
      ...{ budget: "<= 1,000 ms", met: waited <= 1_000 },
    },
  ];
}

async function longestWait(owner: pg.Pool): Promise<number> {
  for (;;) {
    const { rows } = await owner.query(
      `SELECT extract(epoch FROM max(s.sealed_at - l.at))::float8 * 1000 AS waited, count(*) - count(s.number) AS open
       FROM look l LEFT JOIN seal s ON l.tx >= s.from_tx AND l.tx < s.until_tx AND s.number > 0`,
    );
    if (Number(rows[0].open) === 0) return rows[0].waited;
  }
}
