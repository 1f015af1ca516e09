import type { Context } from "@/lib/context/open-context";

/** Signs all of the asker's devices out, this one too. */
export async function endSessions(ctx: Context): Promise<void> {
  await ctx.db.session.deleteMany({ where: { accountId: ctx.actor } });
}
