import type pg from "pg";
import { newId } from "@/lib/ids";
import { findVersion } from "@/lib/policy/find-version";

/** Announces the draft of a number as two people would, to take effect now; it does not take effect by that. */
export async function announce(owner: pg.Pool, number: number): Promise<void> {
  const hash = findVersion(number)?.hash;
  const [proposer, approver] = [newId(), newId()];
  const client = await owner.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query(
      `INSERT INTO policy_proposal (id, number, hash, takes_effect_at, proposed_by)
       VALUES ($1, $2, $3, now(), $4) RETURNING takes_effect_at`,
      [newId(), number, hash, proposer],
    );
    await client.query(
      "INSERT INTO training_campaign (id, kind, policy_version, due_on) VALUES ($1, 'version', $2, current_date + 7)",
      [newId(), number],
    );
    await client.query(
      `INSERT INTO policy_version (number, hash, provisional, takes_effect_at, published_by, approved_by)
       VALUES ($1, $2, true, $3, $4, $5)`,
      [number, hash, rows[0].takes_effect_at, proposer, approver],
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
