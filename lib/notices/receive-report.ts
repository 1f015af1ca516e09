import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { goOn } from "@/lib/notices/delivery/go-on";
import { suspendAddress } from "@/lib/notices/delivery/suspend-address";
import { receiveFaxAnswer } from "@/lib/notices/fax/receive-fax-answer";
import { noticeKinds } from "@/lib/notices/notices";

export type Report = {
  /** Of an attempt, or of one sending of a fax. */
  attemptId: string;
  /** Tells it from every other report on the same attempt. */
  ref: Uint8Array<ArrayBuffer>;
  kind: "delivered" | "delayed" | "bounced" | "other";
  /** "5.1.1" (RFC 3463). */
  code: string | null;
};

/**
 * Takes down what a mail server says became of a mail, under `notices`: each report once, in whichever order they come (rule 103). A
 * mail that came back is so whatever else was said of it, it is put before a person, and where the address is at fault, nothing that is
 * about money goes there any more (rule 106). A bill goes on by the next way (P41).
 */
export async function receiveReport(ctx: Context, report: Report): Promise<void> {
  const { attemptId, ref, kind, code } = report;
  await ctx.transaction(async (inner) => {
    const sending = await inner.db.faxSending.findUnique({ where: { id: attemptId } });
    const noted = await inner.db.$executeRaw(sql`
      INSERT INTO delivery_report (attempt_id, ref, kind, code)
      SELECT id, ${ref}, ${kind}, ${code} FROM delivery_attempt WHERE id = ${sending?.attemptId ?? attemptId}::uuid
      ON CONFLICT DO NOTHING`);
    if (noted === 0) return;
    if (sending) return await receiveFaxAnswer(inner, sending, report);
    if (kind === "delivered")
      await move(inner, { attemptId, to: kind, over: ["queued", "accepted"] });
    if (kind === "bounced") await noteBounce(inner, report);
  });
}

async function noteBounce(ctx: Context, { attemptId, code }: Report): Promise<void> {
  const moved = await move(ctx, {
    ...{ attemptId, to: "bounced", over: ["queued", "accepted", "delivered"] },
  });
  if (!moved) return;
  const detail = `came back${code ? ` with ${code}` : ""}`;
  // An alert about an alert never ends, and nobody shall fill the desk by registering with addresses that are not there.
  if (moved.personId && !isOfSigningIn(moved.kind))
    await callAttention(ctx, { kind: "mail_bounced", subjectId: moved.noticeId, detail });
  // 5.1: the address is at fault, and not a full mailbox or a filter.
  if (code?.startsWith("5.1.")) await suspendAddress(ctx, attemptId);
  await goOn(ctx, { ...moved, id: moved.noticeId });
}

function isOfSigningIn(kind: string): boolean {
  const known = Object.entries(noticeKinds).find(([name]) => name === kind)?.[1];
  return known !== undefined && "use" in known && known.use === "essential.service.authentication";
}

type Moved = { noticeId: string; kind: string; personId: string | null; channels: string[] };
type Move = { attemptId: string; to: string; over: readonly string[] };

/** What is reported on was taken, even where we have not noted so yet. @returns whose notice it is, if it was in one of those states. */
async function move(ctx: Context, { attemptId, to, over }: Move) {
  const [moved] = await ctx.db.$queryRaw<Moved[]>(sql`
    UPDATE delivery_attempt a SET status = ${to}, accepted_at = coalesce(a.accepted_at, now()) FROM notice n
    WHERE a.id = ${attemptId}::uuid AND n.id = a.notice_id AND a.status = ANY(${over}::text[])
    RETURNING n.id AS "noticeId", n.kind, n.person_id AS "personId", n.channels`);
  return moved;
}
