import type { Context } from "@/lib/context/open-context";
import { openContext } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { beginCall } from "@/lib/notices/begin-call";
import { requestAccess } from "@/lib/privacy/request-access";
import { findCallCase } from "@/lib/staff/find-call-case";

/**
 * Takes a call, and puts on record that its employee is about to see the name and the number, and no more (P34): under `billing`, and then
 * under `staff`.
 * @throws DomainError as `beginCall` and `requestAccess` do; conflict in the minute before its case is open.
 */
export async function askForNumber(
  ctx: Context,
  input: { attemptId: string; session: Uint8Array | null },
): Promise<{ attemptId: string; requestId: string }> {
  const { attemptId, personId } = await beginCall(ctx, input);
  const staff = openContext("staff", ctx.actor);
  const caseId = await findCallCase(staff, { personId });
  if (!caseId) throw new DomainError("conflict", "This call is not ready yet. It is in a minute.");
  const asked = { caseId, personIds: [personId], fields: ["name", "phone"] };
  const { requestId } = await requestAccess(staff, { session: input.session, ...asked });
  return { attemptId, requestId };
}
