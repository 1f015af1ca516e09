import { writtenOff } from "@/lib/billing/written-off";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";

/** Something came in for a booking: where a part of it is written off, that is looked at anew, in an event of the caller's transaction. */
export async function announceRecovery(ctx: Context, bookingId: string): Promise<void> {
  if ((await writtenOff(ctx, { bookingId })) > 0n) await emit(ctx, "write_off.paid", { bookingId });
}
