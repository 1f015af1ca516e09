import { contested } from "@/lib/billing/contested";
import { settledMinor } from "@/lib/billing/settled-minor";
import { allowedIn } from "@/lib/booking/booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/**
 * Has every booking looked at of which something is due that is taken from a card, each by itself: one that cannot be collected keeps
 * nobody waiting (rule 105). Run every hour under `booking`; what was slept through is made up for.
 */
export async function queueCollections(ctx: Context): Promise<void> {
  const today = toDateColumn(localDateOf(clock.now()));
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'collection.due', jsonb_build_object('bookingId', b.id) FROM booking b
    WHERE b.status = ANY(${[...allowedIn.collect]}) AND NOT ${contested(sql`b.id`)}
      AND EXISTS (SELECT FROM kept_card k WHERE k.booking_id = b.id AND k.status = 'kept')
      AND ${settledMinor(sql`b.id`)} < (SELECT sum(l.amount_minor) FROM payment_schedule_line l
        WHERE l.booking_id = b.id AND l.due_on <= ${today}::date)`);
}
