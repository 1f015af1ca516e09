import { cancelLateFee } from "@/lib/billing/cancel-late-fee";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Takes back the late fee of a step that is said no more, as it was paid, disputed or let rest meanwhile, and was said by no way: nobody
 * owes what nobody was told (rules 94, 98). Under `billing`.
 */
export async function withdrawUntoldFee(
  ctx: Context,
  { actionId }: { actionId: string },
): Promise<void> {
  const [fee] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT f.id FROM late_fee f WHERE f.action_id = ${actionId}::uuid AND NOT EXISTS (SELECT FROM invoice back WHERE back.refers_to = f.id)
      AND NOT EXISTS (SELECT FROM notice n JOIN delivery_attempt a ON a.notice_id = n.id
        WHERE n.kind = 'payment_overdue' AND n.subject_id = f.action_id AND a.status IN ('accepted', 'delivered'))`);
  if (fee) await cancelLateFee(ctx, { invoiceId: fee.id, reason: "not_said" });
}
