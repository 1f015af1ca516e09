import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import type { Flagged } from "@/lib/billing/flagged-schema";
import { readFlagged } from "@/lib/billing/flagging/read-flagged";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";

/**
 * A payment for which something else came than was asked (rule 47), under `billing`.
 * @throws DomainError not_found, also for who is no billing clerk.
 */
export async function getFlagged(ctx: Context, input: { paymentId: string }): Promise<Flagged> {
  await requireRole(ctx, clerks);
  const { paymentId } = input;
  const known = isId(paymentId) ? await readFlagged(ctx, sql`p.id = ${paymentId}::uuid`) : [];
  const [flagged] = known;
  if (!flagged) throw notFound("payment");
  return flagged;
}
