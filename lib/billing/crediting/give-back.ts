import type { Context } from "@/lib/context/open-context";

/** Lays money that was taken out of a credit into it again, in the caller's transaction: it can be used, or sent back, as before. */
export async function giveBack(
  ctx: Context,
  { creditId, amountMinor }: { creditId: string; amountMinor: bigint },
): Promise<void> {
  await ctx.db.customerCredit.updateMany({
    where: { id: creditId },
    data: { leftMinor: { increment: amountMinor } },
  });
}
