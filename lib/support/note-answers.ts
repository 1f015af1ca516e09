import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";
import { listCasePeople } from "@/lib/privacy/list-case-people";
import { findRequest } from "@/lib/support/request/find-request";
import type { NoteAnswers } from "@/lib/support/schema";
import { answersNeeded } from "@/lib/support/support";

/**
 * Notes that an employee made sure who asks by answers that they held against what we know, under a case of theirs that is open:
 * which ones were right, never what they said. Whoever asks is then one of the people of that case, also where they have shown before
 * that they read an address that we did not know. Under `staff` (P44).
 * @throws DomainError not_found for a request, a case, a person or a role that is not theirs; invalid with too few answers;
 *   conflict where it is proven already.
 */
export async function noteAnswers(
  ctx: Context,
  { requestToken, caseId, personId, ...input }: NoteAnswers,
): Promise<void> {
  await requireRole(ctx, ["customer_service", "privacy_officer"]);
  const { id } = await findRequest(ctx, requestToken);
  const covered = await listCasePeople(ctx, { caseId });
  if (!covered.includes(personId)) throw notFound("person");
  const answers = [...new Set(input.answers)].sort();
  if (answers.length < answersNeeded)
    throw new DomainError("invalid", "That does not prove who it is.", {
      answers: [`It takes ${answersNeeded} right answers.`],
    });
  const written = await ctx.db.$executeRaw(sql`
    INSERT INTO support_proof (request_id, how, people, answers, checked_by, case_id)
    VALUES (${id}::uuid, 'answers', ${[personId]}::uuid[], ${answers}, ${ctx.actor}::uuid, ${caseId}::uuid)
    ON CONFLICT DO NOTHING`);
  if (written === 0) throw new DomainError("conflict", "It is known already who asks.");
}
