import { cancelLateFee } from "@/lib/billing/cancel-late-fee";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * A notice was not said by the way whose turn it was, as what it is about was paid, disputed or let rest meanwhile. Where that was a step
 * with a late fee, and no other way has said it, the fee is taken back: nobody owes what nobody was told (rules 94, 98). Under `billing`.
 */
export async function withdrawUntoldFee(
  ctx: Context,
  { subjectId }: { subjectId: string },
): Promise<void> {
  const [fee] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT f.id FROM late_fee f WHERE f.action_id = ${subjectId}::uuid AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = f.id)
      AND NOT EXISTS (SELECT FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id
        WHERE n.kind = 'payment_overdue' AND n.subject_id = f.action_id AND a.status IN ('accepted', 'delivered'))`);
  if (fee) await cancelLateFee(ctx, { invoiceId: fee.id, reason: "not_said" });
}
