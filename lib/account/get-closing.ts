import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";

/** When the account of whoever asks will be closed; null where it will not. */
export async function getClosing(ctx: Context): Promise<{ closesOn: LocalDate } | null> {
  const closing = await ctx.db.accountClosing.findUnique({
    where: { accountId: ctx.actor },
    select: { closesOn: true },
  });
  return closing && { closesOn: fromDateColumn(closing.closesOn) };
}
