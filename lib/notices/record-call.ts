import { Temporal } from "temporal-polyfill";
import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { businessZone } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { notFound, wrongField } from "@/lib/errors";
import { callRules } from "@/lib/notices/calls/call-rules";
import { nextStretch } from "@/lib/notices/calls/decent-hours";
import { endAttempt } from "@/lib/notices/end-attempt";
import type { CallOutcome, RecordCall } from "@/lib/notices/schema";

type Script = { personId: string; zones: string[]; status: string; unanswered: number };

/**
 * Takes down how a call ended, under `billing`: what proves that its notice went by phone (P41, rule 103). Who was spoken to has had it; after
 * the third call that nobody answers, where the number is somebody else's, and where no more calls are wanted, it goes on by the next way,
 * and so does all else that was to be said there. Said twice it is taken down once.
 * @throws DomainError not_found for a role that may not and for what waits no more; invalid for a time at which nobody may be called.
 */
export async function recordCall(
  ctx: Context,
  input: RecordCall,
): Promise<{ outcome: CallOutcome }> {
  await requireRole(ctx, ["billing_clerk"]);
  const { id, attemptId, outcome } = input;
  return await ctx.transaction(async (inner) => {
    const [script] = await inner.db.$queryRaw<Script[]>(sql`
      SELECT s.person_id AS "personId", s.zones, a.status,
        (SELECT count(*)::int FROM phone_call c WHERE c.attempt_id = a.id AND c.outcome = 'no_answer') AS unanswered
      FROM call_script s JOIN delivery_attempt a ON a.id = s.attempt_id WHERE a.id = ${attemptId}::uuid FOR UPDATE OF a`);
    if ((await inner.db.phoneCall.count({ where: { id } })) > 0) return { outcome };
    if (script?.status !== "queued") throw notFound("call");
    const { personId } = script;
    const [at, againAt] = [clock.now(), again(input, script)];
    await inner.db.phoneCall.create({
      data: { id, attemptId, personId, at, by: ctx.actor, outcome, againAt },
    });
    await record(inner, {
      ...{ entity: "delivery_attempt", entityId: attemptId, from: "queued", to: outcome },
    });
    await inner.db.callScript.updateMany({
      where: { attemptId },
      data: { takenBy: null, takenUntil: null },
    });
    await follow(inner, input, script);
    return { outcome };
  });
}

/** From when on it is tried again; null where it is not. */
function again({ outcome, backOn, backAt }: RecordCall, script: Script): Date | null {
  const now = clock.now();
  if (outcome === "no_answer" && script.unanswered + 1 < callRules.tries)
    return new Date(now.getTime() + callRules.hoursBetween * 3_600_000);
  if (outcome !== "call_back") return null;
  const refuse = (message: string) => wrongField("backOn", message);
  if (!backOn || !backAt) throw refuse("Write the day and the time that was asked for.");
  const [timeZone = businessZone] = script.zones;
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${backOn}T${backAt}`).toZonedDateTime(
    timeZone,
  );
  const [wanted, last] = [
    new Date(epochMilliseconds),
    now.getTime() + callRules.backDays * 86_400_000,
  ];
  if (wanted <= now || wanted.getTime() > last)
    throw refuse(`Choose a time that is to come, within ${callRules.backDays} days.`);
  if (nextStretch(script.zones, wanted).from > wanted)
    throw refuse("At that time nobody may be called there: from 8 AM to 9 PM alone.");
  return wanted;
}

const ended = {
  no_answer: `no answer, ${callRules.tries} times`,
  wrong_number: "somebody else's number",
  declined: "no more calls wanted",
} as const;

/** What a call changes of its notice, and of the others that wait for the same person. */
async function follow(ctx: Context, { attemptId, outcome }: RecordCall, script: Script) {
  if (outcome === "reached")
    await ctx.db.deliveryAttempt.updateMany({
      where: { id: attemptId, status: "queued" },
      data: { status: "delivered", answer: "spoken to", acceptedAt: clock.now() },
    });
  if (outcome === "no_answer" && script.unanswered + 1 >= callRules.tries)
    await endAttempt(ctx, { attemptId, status: outcome, detail: ended[outcome] });
  if (outcome !== "wrong_number" && outcome !== "declined") return;
  const others = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id FROM call_script s JOIN delivery_attempt a ON a.id = s.attempt_id
    WHERE s.person_id = ${script.personId}::uuid AND a.status = 'queued' ORDER BY a.id`);
  for (const { id } of others)
    await endAttempt(ctx, { attemptId: id, status: outcome, detail: ended[outcome] });
}
