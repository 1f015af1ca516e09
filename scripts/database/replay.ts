import type pg from "pg";
import { z } from "zod";
import { restartClosings } from "@/lib/account/restart-closings";
import { openContext } from "@/lib/context/open-context";
import { uses } from "@/lib/policy/taxonomy";
import type { LogBatch } from "@/lib/privacy/list-log-entries";
import { repeatErasure } from "@/lib/privacy/repeat-erasure";
import { groups } from "@/lib/privacy/vault/groups";
import { holders } from "@/lib/worker/holders";
import { readRightsLog } from "@/lib/worker/rights-log";

const Group = z.enum(Object.keys(groups) as [keyof typeof groups, ...(keyof typeof groups)[]]);
const Erased = z.object({
  seq: z.number(),
  person_id: z.string(),
  cause: z.string(),
  whole: z.boolean(),
  goes: z.array(Group),
  stays: z.array(
    z.object({
      ...{ group: Group, reason: z.string(), until: z.string() },
      uses: z.array(z.enum(uses)),
    }),
  ),
});

/**
 * Does again what people said and what was erased since the backup that this database was restored from, by the log that is kept
 * apart (I20), and gives whoever was closing their account their days of grace again. The product must not run yet.
 * @param owner connected as the owner: what stands in a ledger is put back as it stood, which no purpose may.
 * @returns how many answers and erasures were missing.
 */
export async function replayRightsLog(
  owner: pg.Client,
  folder?: string,
): Promise<{ choices: number; erasures: number }> {
  const missing = { choices: 0, erasures: 0 };
  for (const batch of readRightsLog(folder)) {
    missing.choices += await putBack(owner, "choice", await ofKnown(owner, batch.choices));
    missing.erasures += await repeatErasures(owner, batch);
  }
  for (const ledger of ["choice", "erasure"]) await advance(owner, ledger);
  await restartClosings(openContext("rights", "operator"));
  return missing;
}

/** Whoever came after the backup is gone with all that they said. */
async function ofKnown(owner: pg.Client, rows: LogBatch["choices"]): Promise<LogBatch["choices"]> {
  const { rows: known } = await owner.query<{ id: string }>(
    "SELECT id FROM person WHERE id = ANY($1::uuid[])",
    [rows.map((row) => row["person_id"])],
  );
  const ids = new Set(known.map(({ id }) => id));
  return rows.filter((row) => ids.has(String(row["person_id"])));
}

async function repeatErasures(owner: pg.Client, batch: LogBatch): Promise<number> {
  let repeated = 0;
  for (const row of batch.erasures) {
    const { person_id: personId, seq, ...erased } = Erased.parse(row);
    const { rowCount } = await owner.query("SELECT FROM erasure WHERE seq = $1", [seq]);
    if (rowCount) continue;
    await repeatErasure(openContext("rights", "operator"), holders, { personId, ...erased });
    repeated += await putBack(owner, "erasure", [row]);
  }
  return repeated;
}

/** Rows as the log has them, where they are missing. An answer changes what its person's rows allow, as it did then. */
async function putBack(
  owner: pg.Client,
  ledger: "choice" | "erasure",
  rows: LogBatch["choices"],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name.replaceAll('"', "")}"`);
  if (columns.length === 0) return 0;
  const list = columns.join(", ");
  const { rowCount } = await owner.query(
    `INSERT INTO ${ledger} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${ledger}, $1::jsonb)
     ON CONFLICT (seq) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

async function advance(owner: pg.Client, ledger: string): Promise<void> {
  await owner.query(
    `SELECT setval(pg_get_serial_sequence('${ledger}', 'seq'), greatest((SELECT max(seq) FROM ${ledger}), 1),
       EXISTS (SELECT FROM ${ledger}))`,
  );
}
