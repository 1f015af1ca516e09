import type { Context } from "@/lib/context/open-context";

/** How many sign-ins without the app whoever asks has left. */
export async function countRecoveryCodes(ctx: Context): Promise<number> {
  return await ctx.db.recoveryCode.count({ where: { accountId: ctx.actor } });
}
