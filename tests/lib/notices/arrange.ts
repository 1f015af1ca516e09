import { vi } from "vitest";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import type { Alert, ComposedMessage, PersonKind } from "@/lib/notices/notices";
import { queueNotice } from "@/lib/notices/queue-notice";
import { type Composers, sendNotice } from "@/lib/notices/send-notice";
import { calls } from "@/lib/worker/calls";
import { faxes } from "@/lib/worker/faxes";
import { letters } from "@/lib/worker/letters";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";
import { useMailbox } from "@/tests/support/mailbox";

/** A database and a mail server, and notices that say the same words to whoever they are for. */
export function useNotices() {
  const database = useDatabase();
  const mailbox = useMailbox();
  const compose = vi.fn(
    async (): Promise<ComposedMessage | null> => ({
      to: { address: "ana@example.com" },
      subject: "A subject",
      html: "<p>Words</p>",
      text: "Words",
      attachments: [],
    }),
  );
  const composers: Composers = {
    verify_address: compose,
    account_exists: compose,
    password_reset: compose,
    password_changed: compose,
    new_address: compose,
    address_changed: compose,
    booking_confirmed: compose,
    booking_link: compose,
    payment_refunded: compose,
    money_waits: compose,
    surplus_waits: compose,
    credit_kept: compose,
    statement_issued: compose,
    balance_billed: compose,
    balance_reminder: compose,
    payment_overdue: compose,
    balance_received: compose,
    card_kept: compose,
    collection_announced: compose,
    collection_failed: compose,
    payment_charged_back: compose,
    dispute_answered: compose,
    debt_announced: compose,
    debt_handed: async () => null,
    debt_changed: async () => null,
    payment_returned: compose,
    chargeback_decided: compose,
    booking_cancelled: compose,
    departure_cancelled: compose,
    booking_changed: compose,
    place_transferred: compose,
    policy_changed: compose,
    training_due: async () => ({ subject: "A subject", text: "Words", html: "<p>Words</p>" }),
    erasure_receipt: compose,
    support_reply: compose,
    account_closing: compose,
    archive_ready: compose,
    support_copy: compose,
    recall: async (): Promise<Alert> => ({ subject: "A subject", text: "Words" }),
    operator_alert: async (): Promise<Alert> => ({ subject: "A subject", text: "Words" }),
  };

  async function queued(
    kind: PersonKind | "operator_alert" = "booking_confirmed",
  ): Promise<string> {
    await mailbox.empty();
    await mailbox.clearFaults();
    const notice = { subjectId: newId(), event: "x" };
    const { subjectId } = notice;
    await queueNotice(
      database.open("notices"),
      kind === "operator_alert"
        ? { ...notice, kind, personId: null }
        : { ...notice, kind, personId: await collected(ann) },
    );
    const { rows } = await database.owner.query("SELECT id FROM notice WHERE subject_id = $1", [
      subjectId,
    ]);
    return rows[0].id;
  }

  const send = (noticeId: string) =>
    sendNotice(openContext("notices"), { composers, letters, faxes, calls }, { noticeId });

  async function attempt(noticeId: string) {
    const { rows } = await database.owner.query(
      "SELECT status, answer, tries, accepted_at, message_id FROM delivery_attempt WHERE notice_id = $1",
      [noticeId],
    );
    return rows[0];
  }

  return { database, mailbox, compose, queued, send, attempt };
}
