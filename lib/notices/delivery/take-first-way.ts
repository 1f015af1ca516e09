import type { Context } from "@/lib/context/open-context";
import { channelsIn, orderOfWays } from "@/lib/notices/delivery/order-of-ways";
import { findChannels } from "@/lib/notices/find-channels";
import { kindOf, noticeKinds } from "@/lib/notices/notices";

type Notice = { kind: string; personId: string | null; channels: string[]; attempts: unknown[] };
type Attempt = { id: string; channel: string; tries: number };

/**
 * By which way an attempt goes: what is about money goes first by the way that its person chose, as it is when it is its turn (P41).
 * A notice is queued for email, so its first attempt may change its way before anybody has worked on it.
 */
export async function takeFirstWay(
  ctx: Context,
  { kind, personId, channels, attempts }: Notice,
  { id, channel, tries }: Attempt,
): Promise<string> {
  if (attempts.length > 1 || tries > 0 || !personId) return channel;
  if (noticeKinds[kindOf(kind)].class !== "financial") return channel;
  const chosen = await findChannels(ctx, { personId });
  const [first = channel] = orderOfWays({ chosen, wanted: channelsIn(channels) });
  if (first === channel) return channel;
  const where = { id, channel, status: "queued", tries: 0 };
  await ctx.db.deliveryAttempt.updateMany({ where, data: { channel: first } });
  return first;
}
