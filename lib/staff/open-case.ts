import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { askDesk } from "@/lib/privacy/ask-desk";
import { emailIndex } from "@/lib/privacy/find-by-email";
import type { OpenCase } from "@/lib/staff/schema";
import { caseRoles } from "@/lib/staff/staff";

/**
 * Opens a case of whoever is signed in, for eight hours: their reason to look at the people of a booking, or at those who gave an
 * address and whoever travels with them (P34). Both are found exactly or not at all; under the purpose `staff`.
 * @throws DomainError invalid on `find` when nobody is found; not_found for a role that looks at nobody; forbidden when the role has no
 *   such cases, the training is overdue, or the employee is among those people.
 */
export async function openCase(
  ctx: Context,
  input: OpenCase & { session: Uint8Array | null },
): Promise<{ caseId: string }> {
  await requireRole(ctx, caseRoles);
  const { session, kind, reason, find } = input;
  const isAddress = find.includes("@");
  const reference = isAddress ? null : find.toUpperCase();
  const index = isAddress ? Buffer.from(emailIndex(find), "hex") : null;
  const [row] = await askDesk(
    ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT vault.open_case(${session}, ${kind}, ${reason}, ${reference}, ${index}) AS id`),
  ).catch((error: unknown) => {
    throw isNobody(error) && session ? nobody() : error;
  });
  if (!row) throw new Error("A case has an id.");
  return { caseId: row.id };
}

function isNobody(error: unknown): boolean {
  return error instanceof DomainError && error.code === "not_found";
}

function nobody(): DomainError {
  return new DomainError("invalid", "Nobody is found by that.", {
    find: ["Write the whole reference, such as K7QM-4XWD, or the whole address."],
  });
}
