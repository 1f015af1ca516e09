import { isOver } from "@/lib/billing/dunning/is-over";
import { readDunned } from "@/lib/billing/dunning/read-dunned";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";

/** Closes a customer's cases of which nothing is late any more. Whoever calls has their lock (`lockDunning`). */
export async function closeIfOver(ctx: Context, customerId: string): Promise<void> {
  const on = localDateOf(clock.now());
  const accounts = await readDunned(ctx, { customerIds: [customerId], on });
  for (const account of accounts)
    if (account.caseId && isOver(account, on))
      await ctx.db.dunningCase.updateMany({
        where: { id: account.caseId },
        data: { closedAt: clock.now() },
      });
}
