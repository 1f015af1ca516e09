import type { Context } from "@/lib/context/open-context";

/** Ends the session that the request carries; done as well where there is none any more. */
export async function signOut(
  ctx: Context,
  input: { session: Uint8Array<ArrayBuffer> | null },
): Promise<void> {
  if (input.session) await ctx.db.session.deleteMany({ where: { tokenHash: input.session } });
}
