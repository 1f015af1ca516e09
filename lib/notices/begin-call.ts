import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";
import { callRules } from "@/lib/notices/calls/call-rules";
import { readWaiting } from "@/lib/notices/calls/read-waiting";

/**
 * Takes a call as the only employee, for a quarter of an hour, under `billing`: before anybody asks for the number, and only at hours at
 * which it may be made (rule 101).
 * @returns whom it is to.
 * @throws DomainError not_found, also for a role that may not and for what waits no more; conflict at another hour, or while a colleague
 *   is at it.
 */
export async function beginCall(
  ctx: Context,
  { attemptId }: { attemptId: string },
): Promise<{ attemptId: string; personId: string }> {
  await requireRole(ctx, ["billing_clerk"]);
  return await ctx.transaction(async (inner) => {
    const [asked] = await inner.db.$queryRaw<{ personId: string }[]>(sql`
      SELECT person_id AS "personId" FROM call_script WHERE attempt_id = ${attemptId}::uuid`);
    if (!asked) throw notFound("call");
    const { personId } = asked;
    // Whoever waited here sees what the one before has taken, also for another notice to the same person.
    await inner.db.$queryRaw(sql`
      SELECT attempt_id FROM call_script WHERE person_id = ${personId}::uuid ORDER BY attempt_id FOR UPDATE`);
    const [call] = await readWaiting(inner, attemptId);
    if (!call) throw notFound("call");
    const now = clock.now();
    if (call.from > now)
      throw new DomainError(
        "conflict",
        `This call may be made from ${formatInstant(call.from)} on: at decent hours there, and not too often.`,
      );
    if (call.taken === "colleague")
      throw new DomainError("conflict", "A colleague is calling this person at the moment.");
    await inner.db.callScript.updateMany({
      where: { attemptId },
      data: {
        takenBy: ctx.actor,
        takenUntil: new Date(now.getTime() + callRules.minutesTaken * 60_000),
      },
    });
    return { attemptId, personId };
  });
}
