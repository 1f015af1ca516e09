import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";

/**
 * When an account will be closed; null where it will not.
 * @param input.accountId whoever asks, where it is left out.
 */
export async function getClosing(
  ctx: Context,
  { accountId = ctx.actor }: { accountId?: string } = {},
): Promise<{ closesOn: LocalDate } | null> {
  const closing = await ctx.db.accountClosing.findUnique({
    where: { accountId },
    select: { closesOn: true },
  });
  return closing && { closesOn: fromDateColumn(closing.closesOn) };
}
