import type { Context } from "@/lib/context/open-context";

/** Leaves nothing by which somebody could come in, or is in: no password, app, recovery code or session. */
export async function dropCredentials(ctx: Context, where: { accountId: string }): Promise<void> {
  await ctx.transaction(async ({ db }) => {
    await db.session.deleteMany({ where });
    await db.recoveryCode.deleteMany({ where });
    await db.authenticator.deleteMany({ where });
    await db.password.deleteMany({ where });
  });
}
