// Runs the statements of a month, and says how it went: in a process that can be killed. With `unguarded` it does what somebody would who
// looks at what is missing and writes that, without a lock.
import pg from "pg";
import { runStatements } from "@/lib/billing/run-statements";
import { clock } from "@/lib/clock";
import { openContext } from "@/lib/context/open-context";
import { ownerConnection } from "@/lib/db/role-connection";
import { DomainError } from "@/lib/errors";

const { NOW: now = "", HOW: how = "" } = process.env;
clock.now = () => new Date(now);
process.send?.("begun");
const before = performance.now();
await (how === "unguarded" ? unguarded() : run());
const seconds = (performance.now() - before) / 1000;
process.send?.({ seconds, rssMb: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();
process.exit();

// As the queue does: whoever waited for longer than a lock is waited for tries again.
async function run(): Promise<void> {
  try {
    await runStatements(openContext("billing", "worker"));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "unavailable") throw error;
    await run();
  }
}

async function unguarded(): Promise<void> {
  const client = new pg.Client(ownerConnection());
  await client.connect();
  for (;;) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM customer WHERE id NOT IN (SELECT customer_id FROM unguarded_statement) ORDER BY id LIMIT 500`,
    );
    if (rows.length === 0) return await client.end();
    const ids = rows.map(({ id }) => id);
    await client.query(
      `INSERT INTO unguarded_statement SELECT e.customer_id, sum(p.amount_minor) FROM unnest($1::uuid[]) AS c(id)
       JOIN ledger_entry e ON e.customer_id = c.id JOIN ledger_posting p ON p.entry_id = e.id AND p.account = 'customer_deposits'
       GROUP BY 1 UNION ALL SELECT id, 0 FROM unnest($1::uuid[]) AS c(id) WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.customer_id = c.id)`,
      [ids],
    );
  }
}
