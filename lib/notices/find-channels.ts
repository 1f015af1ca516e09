import type { Context } from "@/lib/context/open-context";
import { type Channel, channels } from "@/lib/notices/notices";

/** In which order bills are to reach somebody; null where they did not say, and email comes first, a letter next (P41). */
export async function findChannels(
  ctx: Context,
  input: { personId: string },
): Promise<Channel[] | null> {
  const row = await ctx.db.channelOrder.findUnique({
    where: { personId: input.personId },
    select: { channels: true },
  });
  if (!row) return null;
  return row.channels.flatMap((word) => channels.find((one) => one === word) ?? []);
}
