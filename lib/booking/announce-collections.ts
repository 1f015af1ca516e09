import { smallestChargeMinor } from "@/lib/billing/billing";
import { contested } from "@/lib/billing/contested";
import { endCards } from "@/lib/billing/end-cards";
import { settledMinor } from "@/lib/billing/settled-minor";
import { allowedIn, collecting } from "@/lib/booking/booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { queueNotices } from "@/lib/notices/queue-notices";

type Line = { id: string; personId: string; seq: number };

/**
 * Says of each line that falls due within a week, or is due already, and is taken from a card, how much and when: once for each line and
 * card (P39). A card from which nothing is left to take is kept no longer. Run daily under `booking`; a day that was slept through is made
 * up for.
 */
export async function announceCollections(ctx: Context): Promise<void> {
  await endOver(ctx);
  const until = toDateColumn(addDays(localDateOf(clock.now()), collecting.noticeDays));
  const lines = await ctx.db.$queryRaw<Line[]>(sql`
    SELECT k.id, b.person_id AS "personId", l.seq
    FROM kept_card k JOIN booking b ON b.id = k.booking_id JOIN payment_schedule_line l ON l.booking_id = b.id
    WHERE k.status = 'kept' AND l.due_on <= ${until}::date AND NOT ${contested(sql`b.id`)} AND ${settledMinor(sql`b.id`)} + ${smallestChargeMinor}::bigint <=
        (SELECT sum(up_to.amount_minor) FROM payment_schedule_line up_to WHERE up_to.booking_id = b.id AND up_to.seq <= l.seq)
      AND NOT EXISTS (SELECT FROM notice n WHERE n.kind = 'collection_announced' AND n.subject_id = k.id AND n.event = 'line ' || l.seq)
    ORDER BY b.id, l.seq`);
  await ctx.transaction((inner) =>
    queueNotices(
      inner,
      lines.map(({ id, personId, seq }) => ({
        ...{ kind: "collection_announced", subjectId: id, event: `line ${seq}`, personId },
      })),
    ),
  );
}

/** Of bookings of which no more is left than no card can be charged, or which count no longer. */
async function endOver(ctx: Context): Promise<void> {
  const over = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT b.id FROM kept_card k JOIN booking b ON b.id = k.booking_id
    WHERE k.status = 'kept' AND (b.status <> ALL(${[...allowedIn.collect]}) OR ${settledMinor(sql`b.id`)} + ${smallestChargeMinor}::bigint > b.total_minor)`);
  for (const { id } of over) await endCards(ctx, { bookingIds: [id], why: "over" });
}
