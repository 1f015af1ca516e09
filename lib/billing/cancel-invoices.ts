import { scheduleKinds } from "@/lib/billing/billing";
import { takeBackBills, type Whose } from "@/lib/billing/invoicing/take-back";
import type { Context } from "@/lib/context/open-context";

type Cancelled = Whose & {
  /** What those are issued for that stay as they are. */
  but?: readonly string[];
  /** With the late fees of the booking: nobody owes one of a trip that is not. */
  withFees?: boolean;
};

/** Takes back every bill of a schedule's lines of a booking, but those that still count, under `billing`. */
export async function cancelInvoices(
  ctx: Context,
  { but = [], withFees = false, ...whose }: Cancelled,
): Promise<void> {
  const kinds = [...scheduleKinds, ...(withFees ? (["late_fee"] as const) : [])];
  await ctx.transaction(async (inner) => {
    await takeBackBills(inner, whose, { kinds, but });
  });
}
