import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";

/** Takes the closing of their account back for whoever asks, under `sign_in`. Where it is not closing nothing changes. */
export async function keepAccount(ctx: Context): Promise<void> {
  await ctx.transaction(async (inner) => {
    const changed = await inner.db.$executeRaw(sql`
      UPDATE account SET status = 'active' WHERE id = ${ctx.actor}::uuid AND status = 'closing'`);
    if (changed === 0) return;
    await inner.db.accountClosing.deleteMany({ where: { accountId: ctx.actor } });
    const change = { entity: "account", entityId: ctx.actor, from: "closing", to: "active" };
    await record(inner, change);
  });
}
