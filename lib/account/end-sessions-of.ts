import type { Context } from "@/lib/context/open-context";

/** Signs every device of an account out, whoever asked for it. Under `sign_in`. */
export async function endSessionsOf(ctx: Context, where: { accountId: string }): Promise<void> {
  await ctx.db.session.deleteMany({ where });
}
