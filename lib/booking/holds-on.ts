import { lateFeesMinor } from "@/lib/billing/late-fees-minor";
import { settledMinor } from "@/lib/billing/settled-minor";
import { peopleOfBookings } from "@/lib/booking/record/forgettable";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, formatDate, fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import type { Hold, Obstacle } from "@/lib/privacy/holders";

type Row = {
  person_id: string;
  ref: string;
  status: string;
  ends_on: Date;
  last_due: Date | null;
  /** Negative where we owe it. */
  owed: bigint;
  unmatched: boolean;
};

// As long as a claim may still be made.
const claimDays = 1096;

/**
 * Why people of bookings cannot be forgotten yet: a trip of theirs is still to come or under way, or it was taken or cancelled and
 * what that comes to is not paid. Money that we owe must go back first (P43).
 */
export async function holdsOn(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<{ holds: Hold[]; obstacles: Obstacle[] }> {
  const today = localDateOf(clock.now());
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT mine.person_id, b.ref, b.status, d.ends_on,
      (SELECT max(due_on) FROM payment_schedule_line l WHERE l.booking_id = b.id) AS last_due,
      CASE WHEN b.status = ANY(${off}) THEN coalesce(c.fee_minor, 0) ELSE b.total_minor + ${lateFeesMinor(sql`b.id`)} END - ${settledMinor(sql`b.id`)} AS owed,
      EXISTS (SELECT FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
        WHERE e.booking_id = b.id AND l.account = 'unmatched_money' HAVING sum(l.amount_minor) <> 0) AS unmatched
    FROM ${peopleOfBookings} mine JOIN booking b ON b.id = mine.booking_id JOIN departure d ON d.id = b.departure_id
    LEFT JOIN cancellation c ON c.booking_id = b.id
    WHERE mine.person_id = ANY(${input.personIds}::uuid[]) ORDER BY b.ref`);
  return {
    holds: rows.flatMap((row) => [...tripHold(row, today), ...debtHold(row, today)]),
    obstacles: rows.flatMap((row) => obstacle(row, today)),
  };
}

const alive = ["awaiting_deposit", "confirmed"];
const off = ["expired", "cancelled", "cancelled_by_organiser"];

function tripHold({ person_id: personId, ref, status, ends_on }: Row, today: LocalDate): Hold[] {
  const until = fromDateColumn(ends_on);
  if (!alive.includes(status) || until < today) return [];
  return [
    {
      ...{ personId, until, reason: `trip ${ref}` },
      groups: ["name", "email", "phone", "address", "birthDate", "passport", "diet", "accessNeeds"],
      uses: [
        "essential.service",
        "essential.service.notifications.email",
        "essential.service.operations.support",
        "essential.service.payment_processing",
      ],
      why: `Your trip (booking ${ref}) ends on ${formatDate(until)}, and we need it to run it. Cancel it first if you want it gone now.`,
    },
  ];
}

function debtHold(row: Row, today: LocalDate): Hold[] {
  const { person_id: personId, ref, status, ends_on, last_due, owed } = row;
  const over = fromDateColumn(ends_on) < today || status === "cancelled";
  if (!["confirmed", "completed", "cancelled"].includes(status) || !over || owed <= 0n) return [];
  return [
    {
      ...{ personId, reason: `debt ${ref}` },
      until: addDays(fromDateColumn(last_due ?? ends_on), claimDays),
      groups: ["name", "email", "phone", "fax", "address"],
      uses: ["finance", "finance.debt_collection", "essential.service.payment_processing"],
      why: `Booking ${ref} is not paid in full. It is destroyed once it is paid, and on this day in any case.`,
    },
  ];
}

function obstacle(
  { person_id: personId, status, ends_on, owed, unmatched }: Row,
  today: LocalDate,
): Obstacle[] {
  const over = fromDateColumn(ends_on) < today;
  if (over || !off.includes(status) || !(owed < 0n || unmatched)) return [];
  return [{ personId, why: "We still hold money of this booking: give it back first." }];
}
