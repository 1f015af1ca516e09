import { sql } from "@/lib/db/sql";
import type { PricedQuote } from "@/lib/pricing/pricing";

/** What is due when (rule 33), as a part of the statement that writes the booking: its id is the row of `booked`. */
export function writeSchedule({ schedule }: PricedQuote) {
  const kinds = schedule.map(({ kind }) => kind);
  const amounts = schedule.map(({ amountMinor }) => String(amountMinor));
  const days = schedule.map(({ dueOn }) => dueOn);
  return sql`
    INSERT INTO payment_schedule_line (booking_id, seq, kind, amount_minor, due_on)
    SELECT booked.id, due.seq, due.kind, due.amount_minor, due.due_on
    FROM booked, unnest(${kinds}::text[], ${amounts}::bigint[], ${days}::date[]) WITH ORDINALITY
      AS due (kind, amount_minor, due_on, seq)`;
}
