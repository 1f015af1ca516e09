import { callAttention } from "@/lib/context/call-attention";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { channelsIn, orderOfWays } from "@/lib/notices/delivery/order-of-ways";
import { findChannels } from "@/lib/notices/find-channels";
import { kindOf, noticeKinds } from "@/lib/notices/notices";

type Undelivered = { id: string; kind: string; personId: string | null; channels: string[] };

/**
 * What happens after a notice has reached nobody by one way: what is about money goes by the next, and when none is left a person has to
 * see to it, so that there is no silence (rule 104, P41). In the transaction that ended the way before.
 */
export async function goOn(ctx: Context, notice: Undelivered): Promise<void> {
  if (noticeKinds[kindOf(notice.kind)].class !== "financial" || !notice.personId) return;
  const tried = await ctx.db.deliveryAttempt.findMany({
    where: { noticeId: notice.id },
    select: { channel: true },
  });
  const chosen = await findChannels(ctx, { personId: notice.personId });
  const order = orderOfWays({ chosen, wanted: channelsIn(notice.channels) });
  const next = order.find((channel) => tried.every((attempt) => attempt.channel !== channel));
  if (!next)
    return await callAttention(ctx, {
      ...{ kind: "notice_unreached", subjectId: notice.id, detail: notice.kind },
    });
  const id = newId();
  const messageId = `${id}@${new URL(env.APP_URL).hostname}`;
  const begun = await ctx.db.$executeRaw(sql`
    INSERT INTO delivery_attempt (id, notice_id, channel, status, message_id)
    VALUES (${id}::uuid, ${notice.id}::uuid, ${next}, 'queued', ${messageId}) ON CONFLICT DO NOTHING`);
  if (begun > 0) await emit(ctx, "notice.queued", { noticeId: notice.id });
}
