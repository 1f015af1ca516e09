import { peopleOfBookings } from "@/lib/booking/record/forgettable";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { eraseAsPlanned } from "@/lib/privacy/erase-as-planned";
import type { ErasurePlan } from "@/lib/privacy/erasing";
import type { Holders } from "@/lib/privacy/holders";
import { planErasure } from "@/lib/privacy/plan-erasure";

type Found = { id: string; status: string; people: string[] };

/**
 * What erasing the people of a booking would do now: those of whom it is the only one that is still to come (P43). Run under
 * `rights`.
 * @throws DomainError not_found, or conflict while its money has not come to rest.
 */
export async function planBookingErasure(
  ctx: Context,
  holders: Holders,
  input: { ref: string },
): Promise<ErasurePlan> {
  const { people } = await find(ctx, input.ref);
  return await planErasure(ctx, holders, { personIds: people });
}

/**
 * Erases the people of a booking because one of them asked, exactly as they were shown (P43), under `rights`.
 * @returns what was done.
 * @throws DomainError not_found, or conflict when the plan is another by now, or its money has not come to rest.
 */
export async function eraseBooking(
  ctx: Context,
  holders: Holders,
  input: { ref: string; planHash: string },
): Promise<ErasurePlan> {
  return await ctx.transaction(async (inner) => {
    const { id, status, people } = await find(inner, input.ref);
    const done = await eraseAsPlanned(inner, holders, {
      ...{ personIds: people, planHash: input.planHash },
    });
    if (done.people.length > 0)
      await record(inner, {
        ...{ entity: "booking", entityId: id, from: status, to: status },
        why: "its people were erased at their request",
      });
    return done;
  });
}

async function find(ctx: Context, ref: string): Promise<Found> {
  const [booking] = await ctx.db.$queryRaw<Found[]>(sql`
    SELECT b.id, b.status, (SELECT array_agg(DISTINCT person_id) FROM ${peopleOfBookings} mine WHERE booking_id = b.id
      AND NOT EXISTS (
        SELECT FROM ${peopleOfBookings} other JOIN booking o ON o.id = other.booking_id
        JOIN departure d ON d.id = o.departure_id
        WHERE other.person_id = mine.person_id AND o.id <> b.id
          AND o.status <> 'expired' AND d.ends_on >= ${localDateOf(clock.now())}::date)) AS people
    FROM booking b WHERE b.ref = ${ref}`);
  if (!booking) throw notFound("booking");
  return { ...booking, people: booking.people ?? [] };
}
