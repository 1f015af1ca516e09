import { moneyHeld, moneyMoves, peopleOfBookings } from "@/lib/booking/record/forgettable";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";
import { erasePerson } from "@/lib/privacy/erase-person";

type Found = { id: string; status: string; past: boolean; moves: boolean; held: boolean };

/**
 * Destroys what we know of the people of a booking because one of them asked (P43), under `rights`. Who is in another booking
 * too that is not expired and whose trip is not over stays.
 * @returns how many people were erased just now.
 * @throws DomainError not_found, or conflict while the booking is alive or its money has not come to rest.
 */
export async function eraseBooking(ctx: Context, input: { ref: string }): Promise<number> {
  const today = localDateOf(clock.now());
  return await ctx.transaction(async (inner) => {
    const [booking] = await inner.db.$queryRaw<Found[]>(sql`
      SELECT b.id, b.status, d.ends_on < ${today}::date AS past, ${moneyMoves} AS moves, ${moneyHeld} AS held
      FROM booking b JOIN departure d ON d.id = b.departure_id WHERE b.ref = ${input.ref}`);
    if (!booking) throw notFound("booking");
    const refusal = whyNot(booking);
    if (refusal) throw new DomainError("conflict", refusal);
    const people = await inner.db.$queryRaw<{ id: string }[]>(sql`
      SELECT DISTINCT person_id AS id FROM ${peopleOfBookings} mine WHERE booking_id = ${booking.id}::uuid
      AND NOT EXISTS (
        SELECT FROM ${peopleOfBookings} other JOIN booking b ON b.id = other.booking_id
        JOIN departure d ON d.id = b.departure_id
        WHERE other.person_id = mine.person_id AND b.id <> ${booking.id}::uuid
          AND b.status <> 'expired' AND d.ends_on >= ${today}::date)`);
    const erased = await erasePerson(inner, { personIds: people.map(({ id }) => id) });
    if (erased > 0)
      await record(inner, {
        ...{ entity: "booking", entityId: booking.id, from: booking.status, to: booking.status },
        why: "its people were erased at their request",
      });
    return erased;
  });
}

const notFirm = ["expired", "cancelled", "cancelled_by_organiser"];

function whyNot({ status, past, moves, held }: Found): string | null {
  if (moves) return "A payment or a refund of this booking is still under way.";
  if (past) return null;
  if (!notFirm.includes(status)) return "This booking is alive and its trip is not over.";
  return held ? "We still hold money of this booking: give it back first." : null;
}
