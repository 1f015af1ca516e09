import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { MailRefused } from "@/lib/mail/mail-failure";
import { sendMail } from "@/lib/mail/send-mail";
import { isSuspended } from "@/lib/notices/delivery/is-suspended";
import { letOut } from "@/lib/notices/delivery/let-out";
import { withAttempt } from "@/lib/notices/delivery/with-attempt";
import { type Composed, type NoticeKind, noticeKinds } from "@/lib/notices/notices";

/** Who writes which notice. Null means that there is no longer anything to say or anybody to say it to. */
export type Composers = {
  [Kind in NoticeKind]: (
    ctx: Context,
    input: { subjectId: string; personId: string | null },
  ) => Promise<Composed<Kind> | null>;
};

/**
 * Writes and hands over one notice. It counts as sent once the server has taken it (rule 104); the Message-ID derives from the
 * notice, so a repeat after a crash is the same message. Of two workers one sends. A refusal for good is put before a person
 * (rule 106), and so is what is about money and would go where it does not arrive. What may no longer be said when it is this notice's turn is not sent (P47).
 * @throws MailUnavailable when it may be tried again, also while another worker is at it: that one may die.
 */
export async function sendNotice(
  ctx: Context,
  composers: Composers,
  input: { noticeId: string },
): Promise<void> {
  const notice = await ctx.db.notice.findUnique({
    where: { id: input.noticeId },
    include: { attempts: true },
  });
  const attempt = notice?.attempts.find((candidate) => candidate.status === "queued");
  if (!notice || !attempt) return;
  const kind = kindOf(notice.kind);
  const message = await composers[kind](ctx, notice);
  if (!message)
    return await note(ctx, attempt.id, {
      status: "refused",
      answer: "nothing to say or nobody to say it to",
    });
  const addressHash = message.to ? lookupHash("email", message.to.address) : null;
  if (await isSuspended(ctx, { kind, personId: notice.personId, addressHash }))
    return await noteRefusal(ctx, notice, attempt.id, "the address does not work");
  const { id: attemptId, messageId } = attempt;
  await withAttempt(ctx, {
    ...{ attemptId, addressHash },
    take: (claim) => letOut(ctx, { notice, kind, message, attemptId, messageId }, claim),
    run: (out) => handOver(ctx, notice, attemptId, out),
  });
}

type LetOut = NonNullable<Awaited<ReturnType<typeof letOut>>>;

async function handOver(
  ctx: Context,
  notice: { id: string; kind: string },
  attemptId: string,
  out: LetOut,
): Promise<void> {
  if ("refusal" in out)
    return await note(ctx, attemptId, { status: "stopped", answer: out.refusal });
  try {
    const { response } = await sendMail(out.cleared);
    await note(ctx, attemptId, {
      status: "accepted",
      answer: response.slice(0, 3),
      acceptedAt: clock.now(),
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await noteRefusal(ctx, notice, attemptId, error.message);
  }
}

async function noteRefusal(
  ctx: Context,
  notice: { id: string; kind: string },
  attemptId: string,
  answer: string,
): Promise<void> {
  await ctx.transaction(async (inner) => {
    await note(inner, attemptId, { status: "refused", answer });
    // What an alert is about stays open whether or not the operator's mailbox takes it, and an alert about an alert never ends.
    if (noticeKinds[kindOf(notice.kind)].class === "operator") return;
    await callAttention(inner, { kind: "mail_refused", subjectId: notice.id, detail: notice.kind });
  });
}

function kindOf(text: string): NoticeKind {
  if (!isKind(text)) throw new Error(`Nobody writes notices of the kind ${text}.`);
  return text;
}

function isKind(text: string): text is NoticeKind {
  return Object.hasOwn(noticeKinds, text);
}

async function note(
  ctx: Context,
  id: string,
  data: { status: string; answer: string; acceptedAt?: Date },
): Promise<void> {
  await ctx.db.deliveryAttempt.updateMany({ where: { id, status: "queued" }, data });
}
