import { endPayment } from "@/lib/billing/end-payment";
import { onItsWay, PaymentOpen } from "@/lib/booking/record/on-its-way";
import { refuseFlagged } from "@/lib/booking/record/refuse-flagged";
import type { Context } from "@/lib/context/open-context";

/**
 * Runs what must not happen while somebody may be paying for a booking: a payment page that is open is closed first, outside of every
 * transaction, and then it is tried once more.
 * @throws DomainError conflict where money is on its way; and what the work refuses.
 */
export async function whileNobodyPays<Result>(
  ctx: Context,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PaymentOpen)) throw error;
    const { bookingId, paymentId } = error;
    await refuseFlagged(ctx, bookingId);
    if (!(await endPayment(ctx, { paymentId }))) throw onItsWay();
    return await work();
  }
}
