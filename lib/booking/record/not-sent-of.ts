import { moneyBack } from "@/lib/billing/money-back";
import { notSentMinor } from "@/lib/billing/schema";
import type { Context } from "@/lib/context/open-context";

/** What of the money of departures that we cancelled has not left us, by departure; where all has, there is none. */
export async function notSentOf(
  ctx: Context,
  { departureIds }: { departureIds: readonly string[] },
): Promise<Map<string, bigint>> {
  const bookings = await ctx.db.booking.findMany({
    where: {
      departureId: { in: [...departureIds] },
      status: { in: ["confirmed", "cancelled_by_organiser"] },
    },
    select: { id: true, departureId: true },
  });
  const departureOf = new Map(bookings.map(({ id, departureId }) => [id, departureId]));
  const open = new Map<string, bigint>();
  for (const money of await moneyBack(ctx, { bookingIds: [...departureOf.keys()] })) {
    const departureId = departureOf.get(money.bookingId);
    const minor = notSentMinor(money);
    if (departureId && minor > 0n) open.set(departureId, (open.get(departureId) ?? 0n) + minor);
  }
  return open;
}
