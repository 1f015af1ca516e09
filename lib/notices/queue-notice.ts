import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { NoticeKind } from "@/lib/notices/notices";

type NewNotice = {
  kind: NoticeKind;
  subjectId: string;
  /** What happened: the same event about the same subject is told once, however often it is heard of. */
  event: string;
  /** Null for the operator. */
  personId: string | null;
};

/** Puts a notice into the outbox, in the caller's transaction: it is sent if and only if that commits (rule 104). */
export async function queueNotice(ctx: Context, notice: NewNotice): Promise<void> {
  const id = newId();
  const { count } = await ctx.db.notice.createMany({
    data: [{ id, ...notice }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await ctx.db.deliveryAttempt.createMany({
    data: [
      {
        id: newId(),
        noticeId: id,
        channel: "email",
        status: "queued",
        messageId: `${id}@${new URL(env.APP_URL).hostname}`,
      },
    ],
  });
  await emit(ctx, "notice.queued", { noticeId: id });
}
