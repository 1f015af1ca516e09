import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { openScript } from "@/lib/notices/calls/keep-script";
import { readWaiting } from "@/lib/notices/calls/read-waiting";
import type { CallInHand } from "@/lib/notices/schema";

/**
 * What is to be said in a call that whoever asks has taken, under `billing`; null for any other.
 * @throws DomainError not_found for a role that may not.
 */
export async function findCallInHand(
  ctx: Context,
  { attemptId }: { attemptId: string },
): Promise<CallInHand | null> {
  await requireRole(ctx, ["billing_clerk"]);
  const [call] = await readWaiting(ctx, attemptId);
  const row = await ctx.db.callScript.findUnique({ where: { attemptId } });
  const now = clock.now();
  if (!call || !row?.takenUntil || row.takenBy !== ctx.actor || row.takenUntil <= now) return null;
  const times = [...new Set(row.zones.map((zone) => formatInstant(now, zone)))].sort();
  const { writtenAt } = row;
  return {
    ...{ ...call, writtenAt, script: openScript(row) },
    thereNow: times.length > 0 ? [...new Set([times[0], times.at(-1)])].join(" or ") : null,
  };
}
