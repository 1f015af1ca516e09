import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Change = {
  /** "hold", "booking", "payment", "refund", ... */
  entity: string;
  entityId: string;
  from: string | null;
  to: string;
  why?: string;
};

/** Appends a change of state to its history: who, when, from, to, why. */
export async function record(ctx: Context, change: Change): Promise<void> {
  const { entity, entityId, from, to, why = null } = change;
  await ctx.db.$executeRaw(sql`
    INSERT INTO lifecycle_event (entity, entity_id, "from", "to", why, actor)
    VALUES (${entity}, ${entityId}::uuid, ${from}, ${to}, ${why}, ${ctx.actor})`);
}
