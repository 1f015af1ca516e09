import { writeLink } from "@/lib/account/mailed/write-link";
import { limitMails } from "@/lib/auth/limit-mails";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";

/**
 * Asks for a link by which a forgotten password is set anew. Nothing is looked up here: known and unknown addresses take the same
 * path and get the same answer; the rest is the worker's (`answerReset`).
 * @param input.from the network address, as a hash.
 * @throws DomainError too_many
 */
export async function requestReset(
  ctx: Context,
  { email, from }: { email: string; from: string },
): Promise<void> {
  await limitMails({ kind: "reset", email, from });
  await ctx.transaction(async (inner) => {
    const linkId = await writeLink(inner, { kind: "reset", email, about: null });
    await emit(inner, "account.reset_requested", { linkId });
  });
}
