import { requireRole } from "@/lib/auth/require-role";
import { clerks, refundsIn } from "@/lib/billing/billing";
import type { Flagged } from "@/lib/billing/flagged-schema";
import { readFlagged } from "@/lib/billing/flagging/read-flagged";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const waits = sql`p.status <> 'confirmed' AND NOT EXISTS (
  SELECT FROM refund r WHERE r.payment_id = p.id AND r.status = ANY(${refundsIn.count}))`;

/**
 * What came and is not what was asked, and about which nobody has decided, the oldest first (rule 47). Under `billing`.
 * @throws DomainError not_found for who is no billing clerk.
 */
export async function listFlagged(ctx: Context): Promise<Flagged[]> {
  await requireRole(ctx, clerks);
  return await readFlagged(ctx, waits);
}
