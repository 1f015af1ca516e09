import { isAllowed } from "@/lib/booking/booking";
import type { Context } from "@/lib/context/open-context";

/** What a booking comes to: its price while it counts, what is kept of it once it was cancelled, else nothing. */
export async function owedMinor(
  ctx: Context,
  { id, status, totalMinor }: { id: string; status: string; totalMinor: bigint },
): Promise<bigint> {
  if (isAllowed("bill", status)) return totalMinor;
  const cancelled = await ctx.db.cancellation.findUnique({
    where: { bookingId: id },
    select: { feeMinor: true },
  });
  return cancelled?.feeMinor ?? 0n;
}
