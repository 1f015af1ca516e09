import { allowedIn, paymentWindowDays } from "@/lib/booking/booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/**
 * Has every firm booking billed of which something falls due soon and is not billed yet, each by itself: one that cannot be
 * billed keeps nobody waiting (rule 105). Run daily under `billing`; a day that was slept through is made up for.
 */
export async function queueBills(ctx: Context): Promise<void> {
  const until = toDateColumn(addDays(localDateOf(clock.now()), paymentWindowDays));
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload)
    SELECT 'booking.bills_due', jsonb_build_object('bookingId', b.id) FROM booking b
    WHERE b.status = ANY(${[...allowedIn.bill]}) AND EXISTS (
      SELECT FROM payment_schedule_line l WHERE l.booking_id = b.id AND l.due_on <= ${until}::date
        AND NOT EXISTS (SELECT FROM invoice i WHERE i.booking_id = b.id AND i.reason = 'schedule ' || l.seq))`);
}
