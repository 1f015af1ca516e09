import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/**
 * Two clerks who have one check or one transfer in hand at once take turns, and so do two who write down money of one booking: the second
 * sees what the first did. The number comes first wherever both are wanted, so that nobody waits for each other.
 */
export async function takeTurns(
  ctx: Context,
  { number, bookingId }: { number: string; bookingId: string | null },
) {
  await lock(ctx, `offline number ${number}`);
  if (bookingId === null) return null;
  await lock(ctx, `offline ${bookingId}`);
  return await ctx.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: {
      id: true,
      status: true,
      customerId: true,
      personId: true,
      currency: true,
      totalMinor: true,
    },
  });
}

async function lock(ctx: Context, what: string): Promise<void> {
  await ctx.db.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))::text`);
}
