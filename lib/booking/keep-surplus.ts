import { findSpeaker } from "@/lib/account/find-speaker";
import { keepAsCredit } from "@/lib/billing/keep-as-credit";
import { noAccount } from "@/lib/booking/keep-money";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { decidedBefore } from "@/lib/booking/record/find-waiting";
import { placeSurplus } from "@/lib/booking/record/place-surplus";
import type { DecideSurplus } from "@/lib/booking/schema";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Whoever paid more than they owe by check or transfer lets us keep the rest as credit of their account (rule 42). Under `billing`.
 * @throws DomainError not_found; conflict where it was decided before, or no account speaks for who booked.
 */
export async function keepSurplus(
  ctx: Context,
  input: DecideSurplus,
): Promise<{ bookingToken: string }> {
  const { bookingToken, unmatchedId } = input;
  const { id: bookingId } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    const { personId } = await inner.db.booking.findUniqueOrThrow({
      where: { id: bookingId },
      select: { personId: true },
    });
    const accountId = await findSpeaker(inner, { personId });
    if (!accountId) throw noAccount();
    const placed = { unmatchedId, bookingId, by: "payer", waits: true } as const;
    const refundId = await placeSurplus(inner, placed);
    if (!(await keepAsCredit(inner, { refundId, accountId }))) throw decidedBefore();
    const notice = { kind: "credit_kept", subjectId: refundId, event: "kept" } as const;
    await queueNotice(inner, { ...notice, personId });
  });
  return { bookingToken };
}
