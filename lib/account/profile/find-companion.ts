import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/** That somebody is one whom whoever asks often books for. @throws DomainError not_found */
export async function findCompanion(ctx: Context, personId: string): Promise<string> {
  const mine = await ctx.db.companion.findUnique({
    where: { accountId_personId: { accountId: ctx.actor, personId } },
    select: { personId: true },
  });
  if (!mine) throw notFound("traveller");
  return mine.personId;
}
