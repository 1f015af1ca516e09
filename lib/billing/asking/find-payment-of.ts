import type { Context } from "@/lib/context/open-context";
import { isId } from "@/lib/ids";
import type { CheckoutSession } from "@/lib/stripe/checkout-session";

/** The payment that a session is for: by our note of it, or by the reference that we gave it where a crash came before the note. */
export async function findPaymentOf(
  ctx: Context,
  session: CheckoutSession,
): Promise<{ id: string; status: string } | null> {
  const reference = session.reference ?? "";
  const noted = isId(reference) ? [{ id: reference, sessionId: null }] : [];
  return await ctx.db.payment.findFirst({
    where: { OR: [{ sessionId: session.id }, ...noted] },
    select: { id: true, status: true },
  });
}
