import type { Context } from "@/lib/context/open-context";
import type { CheckoutSession } from "@/lib/stripe/checkout-session";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The payment that a session is for: by our note of it, or by the reference that we gave it where a crash came before the note. */
export async function findPaymentOf(
  ctx: Context,
  session: CheckoutSession,
): Promise<{ id: string; status: string } | null> {
  const reference = session.reference ?? "";
  const noted = uuid.test(reference) ? [{ id: reference, sessionId: null }] : [];
  return await ctx.db.payment.findFirst({
    where: { OR: [{ sessionId: session.id }, ...noted] },
    select: { id: true, status: true },
  });
}
