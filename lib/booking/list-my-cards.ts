import type { KeptCard } from "@/lib/billing/billing";
import { myBookingTokens } from "@/lib/booking/record/my-booking-tokens";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type MyCard = KeptCard & { bookingToken: string; bookingRef: string; vacationTitle: string };

/**
 * The cards that are charged when something of the bookings falls due for which the account of whoever asks speaks, under `booking`.
 * @param cards who may read cards: they are for paying alone (P12).
 */
export async function listMyCards(
  ctx: Context,
  cards: (bookingIds: readonly string[]) => Promise<ReadonlyMap<string, KeptCard>>,
): Promise<MyCard[]> {
  const tokens = await myBookingTokens(ctx);
  const kept = await cards([...tokens.keys()]);
  const rows = await ctx.db.$queryRaw<{ id: string; bookingRef: string; vacationTitle: string }[]>(
    sql`SELECT b.id, b.ref AS "bookingRef", v.title AS "vacationTitle"
        FROM booking b JOIN departure d ON d.id = b.departure_id JOIN vacation v ON v.id = d.vacation_id
        WHERE b.id = ANY(${[...kept.keys()]}::uuid[]) ORDER BY d.starts_on, b.id`,
  );
  return rows.flatMap(({ id, ...row }) => {
    const card = kept.get(id);
    return card ? [{ ...card, ...row, bookingToken: tokens.get(id) ?? "" }] : [];
  });
}
