import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { readWaiting } from "@/lib/notices/calls/read-waiting";
import { noticeName } from "@/lib/notices/notice-names";
import type { MadeCall, WaitingCall } from "@/lib/notices/schema";

type Calls = { now: WaitingCall[]; later: WaitingCall[]; made: MadeCall[] };

const most = 30;

/**
 * The calls that may be made at this moment, those that may later, the soonest first, and the last that were made, under `billing`: by
 * what they are about, and nobody's name or number (P34, P41, rule 101).
 * @throws DomainError not_found for a role that may not.
 */
export async function listCalls(ctx: Context): Promise<Calls> {
  await requireRole(ctx, ["billing_clerk"]);
  const waiting = await readWaiting(ctx);
  const at = clock.now();
  const made = await ctx.db.$queryRaw<(Omit<MadeCall, "about"> & { kind: string })[]>(sql`
    SELECT c.id, c.person_id AS "personId", n.kind, c.at, c.outcome, c.again_at AS "againAt"
    FROM phone_call c JOIN delivery_attempt a ON a.id = c.attempt_id JOIN notice n ON n.id = a.notice_id
    ORDER BY c.at DESC, c.id LIMIT ${most}`);
  return {
    now: waiting.filter(({ from }) => from <= at),
    later: waiting.filter(({ from }) => from > at).sort((a, b) => Number(a.from) - Number(b.from)),
    made: made.map(({ kind, ...call }) => ({ ...call, about: noticeName(kind) })),
  };
}
