import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { chooseChannels } from "@/lib/notices/choose-channels";
import { listLetters } from "@/lib/notices/list-letters";
import { makeBatches } from "@/lib/notices/make-batches";
import { markMailed } from "@/lib/notices/mark-mailed";
import type { Channel } from "@/lib/notices/notices";
import { printBatches } from "@/lib/notices/print-batches";
import { queueNotice } from "@/lib/notices/queue-notice";
import { useNotices } from "@/tests/lib/notices/arrange";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDesk } from "@/tests/support/desk";

type Wish = { order?: Channel[]; channels?: Channel[]; postalCode?: string };

/** Bills to people, by whichever way, with a printer and clerks. */
export function useBills() {
  const notices = useNotices();
  const { database, mailbox, send } = notices;
  const desk = useDesk(database);
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-letters-"));

  beforeAll(() => Object.assign(env, { LETTERS_FOLDER: folder }));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => mailbox.clearFaults());

  const billing = () => database.open("billing", "worker");

  /** A bill to somebody, in the outbox. */
  async function bill({ order, channels, postalCode = "10001" }: Wish = {}) {
    const personId = await collected({ ...ann, address: { ...ann.address, postalCode } });
    if (order)
      await chooseChannels(database.open("account", personId), { personId, channels: order });
    const subjectId = newId();
    await queueNotice(database.open("billing"), {
      ...{ kind: "balance_reminder", subjectId, event: "x", personId },
      ...(channels ? { channels } : {}),
    });
    const { rows } = await database.owner.query("SELECT id FROM notice WHERE subject_id = $1", [
      subjectId,
    ]);
    return { personId, noticeId: String(rows[0].id) };
  }

  async function attempts(noticeId: string) {
    const { rows } = await database.owner.query(
      `SELECT channel, status, answer FROM delivery_attempt WHERE notice_id = $1 ORDER BY array_position('{email,post,fax,phone}', channel)`,
      [noticeId],
    );
    return rows;
  }

  async function attemptOf(noticeId: string, channel: Channel): Promise<string> {
    const { rows } = await database.owner.query(
      "SELECT id FROM delivery_attempt WHERE notice_id = $1 AND channel = $2",
      [noticeId, channel],
    );
    return rows[0].id;
  }

  async function clerk() {
    const { accountId } = await desk.at("billing_clerk");
    return database.open("billing", accountId);
  }

  async function numberOf(noticeId: string): Promise<string> {
    const { rows } = await database.owner.query(
      "SELECT l.number FROM letter l JOIN delivery_attempt a ON a.id = l.attempt_id WHERE a.notice_id = $1",
      [noticeId],
    );
    return rows[0]?.number;
  }

  /** As much of it as is needed to have the letter of a notice at the post. */
  async function mailed(noticeId: string) {
    await send(noticeId);
    await makeBatches(billing());
    await printBatches(billing());
    const ctx = await clerk();
    for (const { id } of (await listLetters(ctx)).open) await markMailed(ctx, { batchId: id });
    return ctx;
  }

  async function tasks(noticeId: string): Promise<string[]> {
    const { rows } = await database.owner.query(
      "SELECT kind FROM attention WHERE subject_id = $1 ORDER BY kind",
      [noticeId],
    );
    return rows.map(({ kind }) => kind);
  }

  return {
    ...notices,
    desk,
    folder,
    billing,
    bill,
    attempts,
    attemptOf,
    clerk,
    numberOf,
    mailed,
    tasks,
  };
}
