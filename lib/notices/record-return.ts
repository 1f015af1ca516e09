import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { DomainError } from "@/lib/errors";
import { endAttempt } from "@/lib/notices/end-attempt";
import { type ReturnReason, returnReasons } from "@/lib/notices/schema";

/**
 * Takes down that a letter came back, by the number printed on it, under `billing`: nothing more goes to that address, it waits for a
 * person, and the notice goes on by the next way (rule 106, P41). Said twice it is taken down once.
 * @throws DomainError not_found for a role that may not; invalid for a number that no letter of ours bears; conflict for one that was
 *   not mailed yet.
 */
export async function recordReturn(
  ctx: Context,
  input: { number: string; reason: ReturnReason },
): Promise<{ number: string }> {
  await requireRole(ctx, ["billing_clerk"]);
  const number = input.number.toUpperCase();
  const letter = await ctx.db.letter.findUnique({
    where: { number },
    select: { attemptId: true, batch: { select: { mailedAt: true } } },
  });
  if (!letter)
    throw new DomainError("invalid", "No letter of ours bears that number.", {
      number: ["Write the number beside the window, such as K7QM-4XWD."],
    });
  if (!letter.batch?.mailedAt)
    throw new DomainError(
      "conflict",
      "That letter is not mailed yet. Say first that its batch is.",
    );
  const { attemptId } = letter;
  await ctx.transaction(async (inner) => {
    const detail = returnReasons[input.reason];
    const changed = await endAttempt(inner, { attemptId, status: "returned", detail });
    if (changed)
      await record(inner, {
        ...{ entity: "delivery_attempt", entityId: attemptId, from: "accepted", to: "returned" },
        why: input.reason,
      });
  });
  return { number };
}
