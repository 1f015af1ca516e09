import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { PaymentOpen } from "@/lib/booking/record/on-its-way";
import type { Context } from "@/lib/context/open-context";

/** @throws PaymentOpen where somebody may be paying for it, which the caller ends first (`whileNobodyPays`). */
export async function checkNobodyPays(ctx: Context, bookingId: string): Promise<void> {
  const open = await findOpenPayment(ctx, bookingId);
  if (open) throw new PaymentOpen(open.id, bookingId);
}
