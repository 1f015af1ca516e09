import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { askDesk } from "@/lib/privacy/ask-desk";
import { caseRoles } from "@/lib/staff/staff";

/**
 * Closes a case that whoever is signed in opened: nothing is shown under it any more, what was asked for a moment ago included.
 * @throws DomainError not_found for a case that is not theirs, or not open.
 */
export async function closeCase(
  ctx: Context,
  input: { session: Uint8Array | null; caseId: string },
): Promise<void> {
  await requireRole(ctx, caseRoles);
  await askDesk(
    ctx.db.$queryRaw(sql`SELECT vault.close_case(${input.session}, ${input.caseId}::uuid)::text`),
  );
}
