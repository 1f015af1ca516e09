import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";
import { findByEmail } from "@/lib/privacy/find-by-email";

/** Queues one mail with every living booking of an address, to that address; none where there is no booking (rule 112). */
export async function queueLinks(
  ctx: Context,
  input: { requestId: string; emailIndex: string },
): Promise<void> {
  const people = await findByEmail(ctx, { index: input.emailIndex });
  const booking = await ctx.db.booking.findFirst({
    where: {
      personId: { in: people },
      status: { in: ["awaiting_deposit", "confirmed", "completed"] },
    },
    orderBy: { createdAt: "desc" },
    select: { personId: true },
  });
  if (!booking) return;
  await ctx.transaction((inner) =>
    queueNotice(inner, {
      kind: "booking_link",
      subjectId: input.requestId,
      event: "requested",
      personId: booking.personId,
    }),
  );
}
