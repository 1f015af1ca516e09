import { holdsOn } from "@/lib/booking/holds-on";
import { peopleOfBookings } from "@/lib/booking/record/forgettable";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { formatMoney } from "@/lib/money";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

type Row = {
  person_id: string;
  booked: boolean;
  ref: string;
  status: string;
  title: string;
  starts_on: Date;
  ends_on: Date;
  total_minor: bigint;
  currency: string;
  created_at: Date;
  cancelled_at: Date | null;
  kept_minor: bigint | null;
};

/** What bookings hold of people: who goes on which trip. */
export const bookingHolder: Holder = { findHeld, holdsOn, exportFor, eraseFor };

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const rows = await readRows(ctx, input);
  return rows.map(({ person_id: personId, ref, title }) => ({
    ...{ personId, what: `Booking ${ref}, ${title}`, erased: "stays" },
    why: "The trip and the amounts stay in our books by the number of the booking, without a name.",
  }));
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const rows = (await readRows(ctx, input)).map((row) => ({
    reference: row.ref,
    role: row.booked ? "booked it" : "travels",
    vacation: row.title,
    first_day: fromDateColumn(row.starts_on),
    last_day: fromDateColumn(row.ends_on),
    status: row.status,
    // What a trip costs is the affair of whoever booked it.
    total: row.booked ? formatMoney(row.total_minor) : null,
    made_at: row.created_at.toISOString(),
    cancelled_at: row.cancelled_at?.toISOString() ?? null,
    kept_of_total: row.booked && row.kept_minor !== null ? formatMoney(row.kept_minor) : null,
  }));
  return [
    { name: "bookings", about: "Trips that you booked or are booked on.", rows },
    {
      name: "booking-changes",
      about:
        "Trips that you booked, and of which some do not travel any more, or all on another date.",
      rows: await readChanges(ctx, input),
    },
    {
      name: "booking-transfers",
      about: "Trips that you booked, and of which a place went to somebody else.",
      rows: await readTransfers(ctx, input),
    },
  ];
}

/** Links to bookings that nobody is named in any more open nothing. */
async function eraseFor(ctx: Context, { personIds }: OfPeople): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH closed AS (
      UPDATE booking SET link_epoch = link_epoch + 1 WHERE person_id = ANY(${personIds}::uuid[]) RETURNING id)
    DELETE FROM requested_link WHERE booking_id IN (SELECT id FROM closed)`);
}

type ChangeRow = {
  ref: string;
  at: Date;
  travellers: number;
  starts_on: Date | null;
  before_minor: bigint;
  total_minor: bigint;
  fee_minor: bigint;
};

async function readChanges(ctx: Context, { personIds }: OfPeople): Promise<ExportTable["rows"]> {
  const changes = await ctx.db.$queryRaw<ChangeRow[]>(sql`
    SELECT b.ref, c.at, c.travellers, d.starts_on, c.before_minor, c.total_minor, c.fee_minor
    FROM booking_change c JOIN booking b ON b.id = c.booking_id LEFT JOIN departure d ON d.id = c.departure_id
    WHERE b.person_id = ANY(${personIds}::uuid[]) ORDER BY c.at`);
  return changes.map(
    ({ ref, at, travellers, starts_on, before_minor, total_minor, fee_minor }) => ({
      ...{ reference: ref, changed_at: at.toISOString(), travellers_less: travellers },
      first_day_then: starts_on && fromDateColumn(starts_on),
      ...{ total_before: formatMoney(before_minor), total_after: formatMoney(total_minor) },
      kept_of_difference: formatMoney(fee_minor),
    }),
  );
}

async function readTransfers(ctx: Context, { personIds }: OfPeople): Promise<ExportTable["rows"]> {
  const transfers = await ctx.db.$queryRaw<{ ref: string; at: Date }[]>(sql`
    SELECT b.ref, t.at FROM booking_transfer t JOIN booking b ON b.id = t.booking_id
    WHERE b.person_id = ANY(${personIds}::uuid[]) ORDER BY t.at`);
  return transfers.map(({ ref, at }) => ({ reference: ref, handed_on_at: at.toISOString() }));
}

async function readRows(ctx: Context, { personIds }: OfPeople): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT mine.person_id, mine.person_id = b.person_id AS booked, b.ref, b.status, v.title, d.starts_on, d.ends_on, b.total_minor,
           b.currency, b.created_at, c.at AS cancelled_at, c.fee_minor AS kept_minor
    FROM ${peopleOfBookings} mine JOIN booking b ON b.id = mine.booking_id
    JOIN departure d ON d.id = b.departure_id JOIN vacation v ON v.id = d.vacation_id
    LEFT JOIN cancellation c ON c.booking_id = b.id
    WHERE mine.person_id = ANY(${personIds}::uuid[]) ORDER BY b.created_at, mine.person_id`);
}
