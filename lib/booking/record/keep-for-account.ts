import { findSpeaker } from "@/lib/account/find-speaker";
import { keepAsCredit } from "@/lib/billing/keep-as-credit";
import { decidedBefore } from "@/lib/booking/record/find-waiting";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Money that waits stays with us as credit of the account that speaks for who booked, and they are told what that is, in the caller's
 * transaction.
 * @throws DomainError conflict where there is no such account, or it was decided before.
 */
export async function keepForAccount(
  ctx: Context,
  { personId, refundId }: { personId: string; refundId: string },
): Promise<void> {
  const accountId = await findSpeaker(ctx, { personId });
  if (!accountId)
    throw new DomainError(
      "conflict",
      "Credit is kept in an account, and this booking was made without one. Nothing was changed.",
    );
  if (!(await keepAsCredit(ctx, { refundId, accountId }))) throw decidedBefore();
  const notice = { kind: "credit_kept", subjectId: refundId, event: "kept" } as const;
  await queueNotice(ctx, { ...notice, personId });
}
