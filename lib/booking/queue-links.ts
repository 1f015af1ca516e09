import { allowedIn } from "@/lib/booking/booking";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";
import { findByEmail } from "@/lib/privacy/find-by-email";

const most = 20;
const hour = 3_600_000;

/**
 * Queues one mail with every living booking of an address, to that address; none where there is no booking (rule 112), and one
 * an hour however often somebody asks. Nothing is kept of what was typed.
 */
export async function queueLinks(ctx: Context, input: { requestId: string }): Promise<void> {
  await ctx.transaction(async (inner) => {
    const [asked] = await inner.db.$queryRaw<{ index: string; at: Date }[]>(sql`
      DELETE FROM link_request WHERE id = ${input.requestId}::uuid
      RETURNING encode(address_index, 'hex') AS index, created_at AS at`);
    if (!asked) return;
    const people = await findByEmail(inner, { index: asked.index });
    const bookings = await inner.db.booking.findMany({
      where: { personId: { in: people }, status: { in: [...allowedIn.link] } },
      orderBy: { createdAt: "desc" },
      take: most,
      select: { id: true, personId: true },
    });
    const [newest] = bookings;
    if (!newest) return;
    const requestId = idOf(`links ${asked.index} ${Math.floor(asked.at.getTime() / hour)}`);
    await inner.db.requestedLink.createMany({
      data: bookings.map(({ id }) => ({ requestId, bookingId: id })),
      skipDuplicates: true,
    });
    await queueNotice(inner, {
      kind: "booking_link",
      subjectId: requestId,
      event: "requested",
      personId: newest.personId,
    });
  });
}
