import { paidMinor } from "@/lib/billing/paid-minor";
import { allowedIn } from "@/lib/booking/booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { queueNotices } from "@/lib/notices/queue-notices";

/** So long before a line is due, and so long after it was billed: who just had the bill is not reminded of it (rule 97). */
const days = { beforeDue: 7, afterBill: 3 };

/**
 * Reminds of each line of a firm booking that is billed, not paid and due within a week, once for each line (rules 99, 100; P39). What
 * is due already is no longer this one's matter. Run daily under `billing`; a day that was slept through is made up for.
 */
export async function remindOfBalances(ctx: Context): Promise<void> {
  const today = localDateOf(clock.now());
  const day = (from: number) => toDateColumn(addDays(today, from));
  const lines = await ctx.db.$queryRaw<{ id: string; personId: string; seq: number }[]>(sql`
    SELECT b.id, b.person_id AS "personId", l.seq
    FROM payment_schedule_line l JOIN booking b ON b.id = l.booking_id
    JOIN invoice i ON i.booking_id = b.id AND i.reason = 'schedule ' || l.seq
    WHERE b.status = ANY(${[...allowedIn.bill]}) AND l.due_on BETWEEN ${day(0)}::date AND ${day(days.beforeDue)}::date
      AND i.issued_on <= ${day(-days.afterBill)}::date AND ${paidMinor(sql`b.id`)} <
        (SELECT sum(up_to.amount_minor) FROM payment_schedule_line up_to WHERE up_to.booking_id = b.id AND up_to.seq <= l.seq)
      AND NOT EXISTS (SELECT FROM kept_card k WHERE k.booking_id = b.id AND k.status = 'kept')
      AND NOT EXISTS (SELECT FROM notice n WHERE n.kind = 'balance_reminder' AND n.subject_id = b.id AND n.event = 'line ' || l.seq)`);
  await ctx.transaction((inner) =>
    queueNotices(
      inner,
      lines.map(({ id, personId, seq }) => ({
        ...{ kind: "balance_reminder", subjectId: id, event: `line ${seq}`, personId },
      })),
    ),
  );
}
