import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { makeBatches } from "@/lib/notices/make-batches";

/**
 * Makes a batch of the letters that wait without waiting for the morning, under `billing`.
 * @throws DomainError not_found for a role that may not.
 */
export async function makeBatchNow(ctx: Context): Promise<void> {
  await requireRole(ctx, ["billing_clerk"]);
  await makeBatches(ctx);
}
