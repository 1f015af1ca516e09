import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { askDesk } from "@/lib/privacy/ask-desk";

type Input = {
  /** The hash of the employee's session: who asks is proven by it, and not by what we say. */
  session: Uint8Array | null;
  caseId: string;
  personIds: readonly string[];
  /** Field groups of the vault: "email", ... */
  fields: readonly string[];
};

/**
 * Puts on record that an employee is about to see something of people under a case of theirs, under the purpose `staff` (P34).
 * Once that is committed, `revealValues` shows it for five minutes to the same employee.
 * @throws DomainError not_found, forbidden or invalid, as the database decides: no open case that covers everyone, a role or kind
 *   of case that the policy shows this to nobody under, training that is overdue, one's own record, more than 50 people.
 */
export async function requestAccess(ctx: Context, input: Input): Promise<{ requestId: string }> {
  const { session, caseId, personIds, fields } = input;
  const [row] = await askDesk(
    ctx.db.$queryRaw<{ id: string }[]>(sql`
      SELECT vault.request(${session}, ${personIds}::uuid[], ${fields}::text[], ${caseId}::uuid) AS id`),
  );
  if (!row) throw new Error("A request has an id.");
  return { requestId: row.id };
}
