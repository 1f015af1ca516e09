import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { MailRefused } from "@/lib/mail/mail-failure";
import { sendMail } from "@/lib/mail/send-mail";
import type { CallSources } from "@/lib/notices/call-sources";
import { isSuspended } from "@/lib/notices/delivery/is-suspended";
import { letOut } from "@/lib/notices/delivery/let-out";
import { isWritten, postLetter } from "@/lib/notices/delivery/post-letter";
import { isScripted, prepareCall } from "@/lib/notices/delivery/prepare-call";
import { sendFax } from "@/lib/notices/delivery/send-fax";
import { takeFirstWay } from "@/lib/notices/delivery/take-first-way";
import { withAttempt } from "@/lib/notices/delivery/with-attempt";
import { endAttempt } from "@/lib/notices/end-attempt";
import { isUnderWay } from "@/lib/notices/fax/next-sending";
import type { FaxSources } from "@/lib/notices/fax-sources";
import type { LetterSources } from "@/lib/notices/letter-sources";
import { type Composed, kindOf, type NoticeKind, noticeKinds } from "@/lib/notices/notices";

/** Who writes which notice. Null means that there is no longer anything to say or anybody to say it to. */
export type Composers = {
  [Kind in NoticeKind]: (
    ctx: Context,
    input: { id: string; subjectId: string; personId: string | null },
  ) => Promise<Composed<Kind> | null>;
};

type Notice = { id: string; kind: string; subjectId: string; personId: string | null };
type Attempt = { id: string; channel: string; messageId: string };

/**
 * Writes and hands over one notice, by the way whose turn it is. It counts as sent once the server, or the post, has taken it (rule
 * 104); the Message-ID derives from the notice, so a repeat after a crash is the same message. Of two workers one sends. What is refused
 * for good is put before a person (rule 106), and a bill goes on by the next way (P41). What may no longer be said when it is this
 * notice's turn is not sent (P47).
 * @throws MailUnavailable when it may be tried again, also while another worker is at it: that one may die.
 */
export async function sendNotice(
  ctx: Context,
  writers: { composers: Composers; letters: LetterSources; faxes: FaxSources; calls: CallSources },
  input: { noticeId: string },
): Promise<void> {
  const notice = await ctx.db.notice.findUnique({
    where: { id: input.noticeId },
    include: { attempts: true },
  });
  const waiting = notice?.attempts.find((candidate) => candidate.status === "queued");
  if (!notice || !waiting) return;
  const kind = kindOf(notice.kind);
  const attempt = { ...waiting, channel: await takeFirstWay(ctx, notice, waiting) };
  if (await isReady(ctx, attempt)) return;
  const message = await writers.composers[kind](ctx, notice);
  if (!message) return await endUnsaid(ctx, notice, attempt.id);
  if (message.to !== undefined && attempt.channel === "post")
    return await postLetter(ctx, writers.letters, { notice, kind, message, attempt });
  if (message.to !== undefined && attempt.channel === "fax")
    return await sendFax(ctx, writers.faxes, { notice, kind, message, attempt });
  if (message.to !== undefined && attempt.channel === "phone")
    return await prepareCall(ctx, writers.calls, { notice, kind, message, attempt });
  await mail(ctx, notice, attempt, message);
}

/** What lies at the printer or at the gateway is said, and so is what a clerk is to say, where that is of this hour. */
async function isReady(ctx: Context, { id, channel }: Attempt): Promise<boolean> {
  if (channel === "phone") return await isScripted(ctx, id);
  if (channel === "fax") return await isUnderWay(ctx, id);
  return channel === "post" && (await isWritten(ctx, id));
}

async function mail(
  ctx: Context,
  notice: Notice,
  attempt: Attempt,
  message: Composed<NoticeKind>,
): Promise<void> {
  const kind = kindOf(notice.kind);
  if (message.to === null) return await endUnaddressed(ctx, notice, attempt.id);
  const { personId } = notice;
  const addressHash = message.to ? lookupHash("email", message.to.address) : null;
  if (await isSuspended(ctx, { kind, personId, addressHash }))
    return await fail(ctx, attempt.id, "the address does not work");
  const { id: attemptId, messageId } = attempt;
  await withAttempt(ctx, {
    ...{ attemptId, addressHash },
    take: (claim) => letOut(ctx, { notice, kind, message, attemptId, messageId }, claim),
    run: (out) => handOver(ctx, attemptId, out),
  });
}

type LetOut = NonNullable<Awaited<ReturnType<typeof letOut>>>;

async function handOver(ctx: Context, attemptId: string, out: LetOut): Promise<void> {
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
    await endAttempt(ctx, { attemptId, status: "refused", detail: error.message });
  }
}

/** Who has no email is told of money by the next way (rule 104). */
async function endUnaddressed(ctx: Context, notice: Notice, attemptId: string): Promise<void> {
  if (noticeKinds[kindOf(notice.kind)].class !== "financial")
    return await endUnsaid(ctx, notice, attemptId);
  await fail(ctx, attemptId, "no address");
}

/** What hangs on it having been said hears that it was not. */
async function endUnsaid(ctx: Context, { subjectId }: Notice, attemptId: string): Promise<void> {
  const answer = "nothing to say or nobody to say it to";
  await ctx.transaction(async (inner) => {
    await note(inner, attemptId, { status: "refused", answer });
    await emit(inner, "notice.unsaid", { subjectId });
  });
}

async function fail(ctx: Context, attemptId: string, detail: string): Promise<void> {
  await endAttempt(ctx, { attemptId, status: "failed", detail });
}

async function note(
  ctx: Context,
  id: string,
  data: { status: string; answer: string; acceptedAt?: Date },
): Promise<void> {
  await ctx.db.deliveryAttempt.updateMany({ where: { id, status: "queued" }, data });
}
