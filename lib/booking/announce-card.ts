import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";

/** Confirms by mail what was agreed to with a card that is kept, and how it is taken back, once. */
export async function announceCard(ctx: Context, input: { keptCardId: string }): Promise<void> {
  const { id, bookingId } = await ctx.db.keptCard.findUniqueOrThrow({
    where: { id: input.keptCardId },
    select: { id: true, bookingId: true },
  });
  const { personId } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { personId: true },
  });
  await ctx.transaction((inner) =>
    queueNotice(inner, { kind: "card_kept", subjectId: id, event: "kept", personId }),
  );
}
