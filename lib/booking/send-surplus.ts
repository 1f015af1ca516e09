import { placeSurplus } from "@/lib/booking/record/place-surplus";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * What came beyond what is owed, and of which nobody said in time what becomes of it, goes back: a clerk sends it (house decision). Run by
 * the worker under `billing`.
 */
export async function sendSurplus(ctx: Context): Promise<void> {
  const due = await ctx.db.unmatchedMoney.findMany({
    where: { leftMinor: { gt: 0n }, decideBy: { lte: clock.now() }, bookingId: { not: null } },
    orderBy: { decideBy: "asc" },
    take: 100,
    select: { id: true, bookingId: true },
  });
  for (const { id: unmatchedId, bookingId } of due)
    if (bookingId) await send(ctx, { unmatchedId, bookingId });
}

async function send(ctx: Context, money: { unmatchedId: string; bookingId: string }) {
  try {
    await ctx.transaction((inner) => placeSurplus(inner, { ...money, by: "clock", waits: false }));
  } catch (error) {
    // A clerk found its home a moment before.
    if (!(error instanceof DomainError && error.code === "conflict")) throw error;
  }
}
