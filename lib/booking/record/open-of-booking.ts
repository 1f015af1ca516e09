import { openMinorOf } from "@/lib/billing/billing";
import { netPaid } from "@/lib/billing/net-paid";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import type { Context } from "@/lib/context/open-context";

/** What is open of a booking: what it comes to, less what came in and is not to go back. Exact while the caller keeps it locked. */
export async function openOfBooking(
  ctx: Context,
  booking: { id: string; status: string; totalMinor: bigint },
): Promise<bigint> {
  const paidMinor = await netPaid(ctx, { bookingId: booking.id });
  return openMinorOf({ totalMinor: await owedMinor(ctx, booking), paidMinor });
}
