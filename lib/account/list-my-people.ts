import type { SpokenFor } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";

/**
 * Everybody whom an account surely speaks for: its holder first, whose id is the account's own, then those who had booked with its
 * address when that was shown to be the holder's, and those who booked while signed in. Each is a person of their own, with their own
 * rights; what is shown, copied or erased of "you" is theirs together. An address that still waits to be shown to be the holder's
 * speaks for nobody (P43).
 * @param input.accountId whoever asks, where it is left out.
 */
export async function listMyPeople(
  ctx: Context,
  input: { accountId?: string } = {},
): Promise<{ personId: string; how: SpokenFor | "holder" }[]> {
  const accountId = input.accountId ?? ctx.actor;
  const rows = await ctx.db.accountPerson.findMany({
    where: { accountId, how: { not: "address" } },
    orderBy: [{ at: "asc" }, { personId: "asc" }],
    select: { personId: true, how: true },
  });
  const others = rows.map(({ personId, how }) => ({ personId, how: how as SpokenFor }));
  return [{ personId: accountId, how: "holder" }, ...others];
}
