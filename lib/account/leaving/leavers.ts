import { listAllPeople } from "@/lib/account/list-all-people";
import type { Context } from "@/lib/context/open-context";

/** Who goes when an account closes: everybody that its holder is to us, and others, whom they saved to book for. */
export async function leavers(
  ctx: Context,
  accountId: string,
): Promise<{ personIds: string[]; others: string[] }> {
  const people = await listAllPeople(ctx, { accountId });
  const saved = await ctx.db.companion.findMany({
    where: { accountId },
    select: { personId: true },
  });
  const others = saved.map(({ personId }) => personId).filter((one) => !people.includes(one));
  return { personIds: [...people, ...others].sort(), others };
}
