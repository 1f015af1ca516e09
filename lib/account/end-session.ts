import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * Signs one of the asker's devices out, from its next request on.
 * @throws DomainError not_found where it is nobody's or another's.
 */
export async function endSession(ctx: Context, input: { sessionId: string }): Promise<void> {
  const { count } = await ctx.db.session.deleteMany({
    where: { id: input.sessionId, accountId: ctx.actor },
  });
  if (count === 0) throw notFound("device");
}
