import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { endAttempt } from "@/lib/notices/end-attempt";
import { faxRules } from "@/lib/notices/fax/fax-rules";

/** A sending that an answer is about. */
type Sending = { id: string; attemptId: string; seq: number };

type Answer = {
  kind: "delivered" | "delayed" | "bounced" | "other";
  /** "4.4.1": nobody picked up; "5.1.1": no fax is there (RFC 3463). */
  code: string | null;
};

/**
 * Takes down what the gateway says of one sending of a fax, once for each; only that it arrived counts after "busy" too, as answers come in
 * any order (rule 103). Busy, or nobody picked up, and it is tried again; after the third time, or where no fax is there, its notice goes on
 * by the next way (P41). A number that is no fax of theirs is not tried again (rule 106).
 */
export async function receiveFaxAnswer(
  ctx: Context,
  sending: Sending,
  answer: Answer,
): Promise<void> {
  const { id, attemptId, seq } = sending;
  const outcome = outcomeOf(answer);
  if (!outcome) return;
  const now = clock.now();
  const mayWait = outcome !== "failed" && outcome !== "delivered" && seq < faxRules.tries;
  const againAt = mayWait ? new Date(now.getTime() + faxRules.minutesBetween * 60_000) : null;
  const [heard] = await ctx.db.$queryRaw<{ waits: boolean }[]>(sql`
    UPDATE fax_sending s SET outcome = ${outcome}, answered_at = ${now}, sent_at = coalesce(s.sent_at, ${now}),
      again_at = CASE WHEN a.status = 'queued' THEN ${againAt}::timestamptz END
    FROM delivery_attempt a WHERE a.id = s.attempt_id AND s.id = ${id}::uuid
      AND (s.outcome IS NULL OR ${outcome} = 'delivered' AND s.outcome IN ('busy', 'no_answer'))
    RETURNING s.again_at IS NOT NULL AS waits`);
  if (!heard || heard.waits) return;
  if (outcome === "delivered") await noteArrival(ctx, attemptId, now);
  else await endAttempt(ctx, { attemptId, ...endOf(outcome, { seq, code: answer.code }) });
}

async function noteArrival(ctx: Context, attemptId: string, now: Date): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE delivery_attempt SET status = 'delivered', answer = 'sent as a fax', accepted_at = coalesce(accepted_at, ${now})
    WHERE id = ${attemptId}::uuid AND status IN ('queued', 'accepted')`);
}

type Outcome = "delivered" | "busy" | "no_answer" | "failed";

function outcomeOf({ kind, code }: Answer): Outcome | null {
  if (kind === "delivered") return kind;
  if (kind !== "bounced") return null;
  if (code === "4.4.1") return "no_answer";
  return code?.startsWith("4.") ? "busy" : "failed";
}

function endOf(outcome: Outcome, { seq, code }: { seq: number; code: string | null }) {
  if (outcome !== "failed") {
    const times = seq === 1 ? "once" : `${seq} times`;
    return { status: "no_answer", detail: `busy or no answer, ${times}` } as const;
  }
  return code?.startsWith("5.1.")
    ? ({ status: "wrong_number", detail: "no fax is at that number" } as const)
    : ({ status: "refused", detail: `not sent${code ? `: ${code}` : ""}` } as const);
}
