import { listLateFees } from "@/lib/billing/list-late-fees";
import { isAllowed } from "@/lib/booking/booking";
import type { Context } from "@/lib/context/open-context";

/** What a booking comes to: its price with late fees while it counts, what is kept of it once it was cancelled, else nothing. */
export async function owedMinor(
  ctx: Context,
  { id, status, totalMinor }: { id: string; status: string; totalMinor: bigint },
): Promise<bigint> {
  if (isAllowed("bill", status)) {
    const fees = await listLateFees(ctx, { bookingId: id });
    return fees.reduce((sum, { amountMinor }) => sum + amountMinor, totalMinor);
  }
  const cancelled = await ctx.db.cancellation.findUnique({
    where: { bookingId: id },
    select: { feeMinor: true },
  });
  return cancelled?.feeMinor ?? 0n;
}
