import type { Context } from "@/lib/context/open-context";

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
  await ctx.db.lifecycleEvent.createMany({ data: [{ ...change, actor: ctx.actor }] });
}
