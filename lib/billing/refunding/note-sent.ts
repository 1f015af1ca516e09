import { backFrom } from "@/lib/billing/crediting/back-from";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";

/** Books that Stripe has a requested refund, once, in the caller's transaction. */
export async function noteSent(
  ctx: Context,
  refund: {
    id: string;
    stripeRefundId: string;
    payment: { status: string };
    creditId: string | null;
    customerId: string;
    bookingId: string;
    amountMinor: bigint;
    currency: string;
  },
): Promise<void> {
  const { id, stripeRefundId, customerId, bookingId, amountMinor, currency } = refund;
  const { count } = await ctx.db.refund.updateMany({
    where: { id, status: "requested" },
    data: { status: "in_transit", stripeRefundId },
  });
  if (count === 0) return;
  await record(ctx, { entity: "refund", entityId: id, from: "requested", to: "in_transit" });
  await postEntry(ctx, {
    ...{ kind: "refund_sent", sourceId: id, customerId, bookingId, amountMinor, currency },
    ...{ debit: backFrom(refund), credit: "stripe_clearing", at: clock.now() },
  });
}
