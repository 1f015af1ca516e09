import { randomBytes } from "node:crypto";
import { openContext } from "@/lib/context/open-context";
import { makeBatches } from "@/lib/notices/make-batches";
import { markMailed } from "@/lib/notices/mark-mailed";
import { printBatches } from "@/lib/notices/print-batches";
import { receiveReport } from "@/lib/notices/receive-report";
import { recordReturn } from "@/lib/notices/record-return";
import { sendNotice } from "@/lib/notices/send-notice";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import type { World } from "@/scripts/start/year/world";

type Came = { attemptId: string; noticeId: string };

/** Mails of the last statements come back, of those who owe most, so that they go on by letter. */
export async function bounce(
  { owner }: World,
  { count, code }: { count: number; code: string },
): Promise<Came[]> {
  const { rows } = await owner.query<Came>(
    `SELECT a.id AS "attemptId", n.id AS "noticeId" FROM statement s JOIN notice n ON n.subject_id = s.id AND n.kind = 'statement_issued'
       JOIN delivery_attempt a ON a.notice_id = n.id AND a.channel = 'email' AND a.status = 'accepted'
     WHERE s.month = (SELECT max(month) FROM statement) ORDER BY s.closing_minor DESC, s.id LIMIT $1`,
    [count],
  );
  for (const { attemptId } of rows) {
    await receiveReport(openContext("notices", "worker"), {
      ...{ attemptId, ref: Uint8Array.from(randomBytes(32)), kind: "bounced", code },
    });
  }
  return rows;
}

/** The letters that follow are written, printed in a batch and taken to the post. */
export async function mailLetters(world: World, came: readonly Came[]): Promise<void> {
  for (const { noticeId } of came)
    await sendNotice(
      openContext("notices", "worker"),
      { composers, letters, faxes, calls },
      { noticeId },
    );
  const ctx = openContext("billing", "worker");
  await makeBatches(ctx);
  await printBatches(ctx);
  const { rows } = await world.owner.query<{ id: string }>(
    "SELECT id FROM letter_batch WHERE mailed_at IS NULL",
  );
  for (const { id } of rows) await markMailed(world.clerk("billing"), { batchId: id });
  await printBatches(ctx);
}

/** The post brings one of them back. */
export async function returnLetter(world: World): Promise<void> {
  const { rows } = await world.owner.query<{ number: string }>(
    `SELECT l.number FROM letter l JOIN delivery_attempt a ON a.id = l.attempt_id WHERE a.status = 'accepted' ORDER BY l.number LIMIT 1`,
  );
  const number = rows[0]?.number;
  if (number) await recordReturn(world.clerk("billing"), { number, reason: "moved" });
}
