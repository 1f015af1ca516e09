import type { Context } from "@/lib/context/open-context";
import { findChannels } from "@/lib/notices/find-channels";
import { type Channel, usualChannels } from "@/lib/notices/notices";

type Asked = { notice: { id: string; personId: string }; channel: Channel };

/** Whether a way is one that its person chose, or what is left after an email and a letter reached nobody: what the policy asks of a fax and a call (P41). */
export async function chosenOrLast(
  ctx: Context,
  { notice: { id, personId }, channel }: Asked,
): Promise<"chosenOrLast"[]> {
  const chosen = await findChannels(ctx, { personId });
  if (chosen?.includes(channel)) return ["chosenOrLast"];
  const tried = await ctx.db.deliveryAttempt.findMany({
    where: { noticeId: id, status: { notIn: ["queued", "accepted", "delivered"] } },
    select: { channel: true },
  });
  const failed = usualChannels.every((one) => tried.some((attempt) => attempt.channel === one));
  return failed ? ["chosenOrLast"] : [];
}
