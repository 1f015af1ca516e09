import { listAllPeople } from "@/lib/account/list-all-people";
import type { Context } from "@/lib/context/open-context";

/** Who goes when an account closes: everybody that its holder is to us, and those whom they saved to book for. */
export async function leavers(ctx: Context, accountId: string): Promise<string[]> {
  const people = await listAllPeople(ctx, { accountId });
  const saved = await ctx.db.companion.findMany({
    where: { accountId },
    select: { personId: true },
  });
  return [...new Set([...people, ...saved.map(({ personId }) => personId)])].sort();
}
