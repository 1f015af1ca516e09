import { owedMinor } from "@/lib/booking/record/owed-minor";
import type { Context } from "@/lib/context/open-context";

/** What was paid beyond what a booking comes to; 0 where nothing was. */
export async function beyondMinor(
  ctx: Context,
  booking: Parameters<typeof owedMinor>[1],
  paidMinor: bigint,
): Promise<bigint> {
  const beyond = paidMinor - (await owedMinor(ctx, booking));
  return beyond > 0n ? beyond : 0n;
}
