import type { Context } from "@/lib/context/open-context";
import type { emptySql } from "@/lib/db/sql";
import { MailUnavailable } from "@/lib/mail/mail-failure";
import { alertEnvelope, envelope } from "@/lib/notices/delivery/envelope";
import { letToAgency } from "@/lib/notices/delivery/let-to-agency";
import { type Composed, type NoticeKind, noticeKinds } from "@/lib/notices/notices";
import { clearAlert } from "@/lib/privacy/clear-alert";
import { clearRecall } from "@/lib/privacy/clear-recall";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";

type Stays = { refusal: string; forGood: boolean };

type Outgoing = {
  notice: { id: string; subjectId: string; personId: string | null };
  kind: NoticeKind;
  message: Composed<NoticeKind>;
  attemptId: string;
  messageId: string;
};

/**
 * Takes a notice out of the queue and lets it out, if it may leave at this moment: every mail to a person is one entry in the
 * ledger of what left, by the notice's id (I17).
 * @returns what the mail server may be given; why it stays here for good; null when the notice was not there to be taken.
 * @throws MailUnavailable when it may be let out later.
 */
export async function letOut(
  ctx: Context,
  { notice, kind, message, attemptId, messageId }: Outgoing,
  taken: typeof emptySql,
) {
  const known = noticeKinds[kind];
  if ("handed" in message) return orLater(await letToAgency(ctx, { messageId, message, taken }));
  if (message.to === undefined) {
    const alert = { messageId, ...alertEnvelope(message) };
    if (known.class === "company")
      return await clearRecall(ctx, { taken, request: alert, recallId: notice.subjectId });
    return await clearAlert(ctx, {
      taken,
      alert,
      employee: known.class === "staff" ? notice.subjectId : null,
    });
  }
  if (!("use" in known) || !notice.personId)
    throw new Error(`A notice of the kind ${kind} is to nobody.`);
  const released = await releaseDisclosure(ctx, {
    ...{ operationId: notice.id, personId: notice.personId, version: null, taken },
    ...{ recipient: "subject", use: known.use, mode: "contact:email" },
    ...{ fields: known.fields, facts: known.facts },
    payload: { messageId, comesBackTo: attemptId, ...envelope(known.class, message) },
  });
  return orLater(released);
}

/** What may not leave now and may later is tried again. */
function orLater<Out>(
  released: Out | { refusal: string; forGood: boolean } | null,
): Out | Stays | null {
  if (released && typeof released === "object" && "refusal" in released && !released.forGood)
    throw new MailUnavailable(`Not let out: ${released.refusal}`);
  return released;
}
