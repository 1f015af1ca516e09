import { listMyPeople } from "@/lib/account/list-my-people";
import { type Due, listDue } from "@/lib/billing/list-due";
import { settledMinor } from "@/lib/billing/settled-minor";
import { type BookingInList, feeDueOn, isAllowed, phaseOf, statusOf } from "@/lib/booking/booking";
import type { Region } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { daysBetween, fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { readPerson } from "@/lib/privacy/read-person";

type Row = {
  id: string;
  ref: string;
  status: string;
  person_id: string;
  link_epoch: number;
  total_minor: bigint;
  slug: string;
  title: string;
  region: Region;
  starts_on: Date;
  ends_on: Date;
  time_zone: string;
  travellers: string[];
  details_due_on: Date | null;
  cancelled_at: Date | null;
  /** What is kept less what was paid; null where it was not cancelled. */
  fee_open: bigint | null;
};

/** Every booking of whoever asks, and of the people whom their account speaks for, under `booking`: the next one first (rule 115). */
export async function listMyBookings(ctx: Context): Promise<BookingInList[]> {
  const people = await listMyPeople(ctx);
  const rows = await readRows(
    ctx,
    people.map(({ personId }) => personId),
  );
  const due = await listDue(ctx, { bookingIds: rows.map(({ id }) => id) });
  const wanted = rows.filter(({ status }) => isAllowed("completeTravellers", status));
  const known = await readPerson(ctx, {
    personIds: wanted.flatMap(({ travellers }) => travellers),
    groups: ["name", "birthDate"],
  });
  const isMissing = (personId: string) => {
    const values = known.get(personId);
    return values?.name === undefined || values.birthDate === undefined;
  };
  return rows.map((row) =>
    inList(row, {
      missing: wanted.includes(row) && row.travellers.some(isMissing),
      due: due.get(row.id) ?? null,
    }),
  );
}

type Beside = { missing: boolean; due: Due | null };

function inList(row: Row, { missing, due }: Beside): BookingInList {
  const status = statusOf(row.status);
  const [startsOn, endsOn] = [fromDateColumn(row.starts_on), fromDateColumn(row.ends_on)];
  const today = localDateOf(clock.now(), row.time_zone);
  const phase = phaseOf(status, endsOn < today);
  return {
    ...{ ref: row.ref, status, phase, personId: row.person_id, startsOn, endsOn },
    bookingToken: linkToken("booking", row.id, row.link_epoch),
    vacation: { slug: row.slug, title: row.title, region: row.region },
    ...{ daysAway: daysBetween(today, startsOn), travellers: row.travellers.length },
    totalMinor: row.total_minor,
    due: phase === "ended" ? feeOf(row, startsOn) : due,
    detailsDueOn:
      missing && phase === "upcoming" && row.details_due_on
        ? fromDateColumn(row.details_due_on)
        : null,
  };
}

/** What is kept of a cancelled one, as far as it is not paid. */
function feeOf({ cancelled_at, fee_open: minor }: Row, startsOn: LocalDate): Due | null {
  if (!cancelled_at || minor === null || minor <= 0n) return null;
  return { on: feeDueOn(localDateOf(cancelled_at), startsOn), minor };
}

async function readRows(ctx: Context, personIds: readonly string[]): Promise<Row[]> {
  return await ctx.db.$queryRaw<Row[]>(sql`
    SELECT b.id, b.ref, b.status, b.person_id, b.link_epoch, b.total_minor, v.slug, v.title, v.region, d.starts_on, d.ends_on,
      d.time_zone, t.people AS travellers, t.due_on AS details_due_on, c.at AS cancelled_at,
      c.fee_minor - ${settledMinor(sql`b.id`)} AS fee_open
    FROM booking b JOIN departure d ON d.id = b.departure_id JOIN vacation v ON v.id = d.vacation_id
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(person_id::text), '{}') AS people, min(details_due_on) AS due_on
      FROM booking_traveller WHERE booking_id = b.id AND state = 'active') t
    LEFT JOIN cancellation c ON c.booking_id = b.id AND b.status = 'cancelled'
    WHERE b.person_id = ANY(${personIds}::uuid[])
    ORDER BY d.starts_on, b.created_at`);
}
