import type { Context } from "@/lib/context/open-context";

/** What of the bills of a booking is written off. */
export async function writtenOff(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<bigint> {
  const { _sum: sum } = await ctx.db.writeOff.aggregate({
    where: { bookingId },
    _sum: { amountMinor: true },
  });
  return sum.amountMinor ?? 0n;
}
