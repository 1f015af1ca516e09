import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { ErasureCause, PlannedPerson } from "@/lib/privacy/erasing";

type Done = {
  people: readonly PlannedPerson[];
  cause: ErasureCause;
  /** What was shown to who asked; nobody was asked where a promised time was over. */
  planHash: string | null;
  /** Whether the people themselves are gone, and not only some of what we knew. */
  whole: boolean;
};

/** Writes down what was destroyed and what stays, by numbers and names of fields: no value stands in a ledger (P37, P43). */
export async function writeDown(ctx: Context, done: Done): Promise<void> {
  const rows = done.people.map(({ personId, goes, stays }) => ({
    person_id: personId,
    goes,
    stays,
  }));
  await ctx.db.$executeRaw(sql`
    INSERT INTO erasure (person_id, cause, plan_hash, whole, goes, stays)
    SELECT person_id, ${done.cause}, ${done.planHash}, ${done.whole}, goes, stays
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS done(person_id uuid, goes text[], stays jsonb)`);
}
