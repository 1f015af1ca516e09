import { allowedIn } from "@/lib/booking/booking";
import type { Context } from "@/lib/context/open-context";
import { queueNotice } from "@/lib/notices/queue-notice";
import { findByEmail } from "@/lib/privacy/find-by-email";

const most = 20;

/** Queues one mail with every living booking of an address, to that address; none where there is no booking (rule 112). */
export async function queueLinks(
  ctx: Context,
  input: { requestId: string; emailIndex: string },
): Promise<void> {
  const people = await findByEmail(ctx, { index: input.emailIndex });
  const bookings = await ctx.db.booking.findMany({
    where: { personId: { in: people }, status: { in: [...allowedIn.link] } },
    orderBy: { createdAt: "desc" },
    take: most,
    select: { id: true, personId: true },
  });
  const [newest] = bookings;
  if (!newest) return;
  await ctx.transaction(async (inner) => {
    await inner.db.requestedLink.createMany({
      data: bookings.map(({ id }) => ({ requestId: input.requestId, bookingId: id })),
      skipDuplicates: true,
    });
    await queueNotice(inner, {
      kind: "booking_link",
      subjectId: input.requestId,
      event: "requested",
      personId: newest.personId,
    });
  });
}
