import { writeLink } from "@/lib/account/mailed/write-link";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";

/**
 * Asks for a link by which a forgotten password is set anew. Nothing is looked up here: known and unknown addresses take the same
 * path and get the same answer; the rest is the worker's (`answerReset`).
 */
export async function requestReset(ctx: Context, input: { email: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const linkId = await writeLink(inner, { kind: "reset", email: input.email, about: null });
    await emit(inner, "account.reset_requested", { linkId });
  });
}
