import { requireRole } from "@/lib/auth/require-role";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { changers } from "@/lib/booking/whose-work";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { askDesk } from "@/lib/privacy/ask-desk";

/** An employee's reason: a case that is open for the session that they carry (P34). */
type Under = { caseId: string; session: Uint8Array | null };

/** How an employee finds a booking: by its number, under a case that covers who booked it. */
export type AtDesk = Under & { bookingId: string };

/** How a booking is found: by its customer's link, or at the desk. All else is the same. */
export type Asked = { bookingToken: string } | AtDesk;

/** The booking, and who asks where it is not its customer: the employee, and the case that is their reason. */
type Found = { id: string; desk: { employeeId: string; caseId: string } | null };

/** @throws DomainError not_found, also for a role, a session or a case that does not open it; forbidden while training is overdue. */
export async function findAsked(ctx: Context, asked: Asked): Promise<Found> {
  if ("bookingToken" in asked) {
    const { id } = await findBookingByToken(ctx, asked.bookingToken);
    return { id, desk: null };
  }
  const { bookingId: id, caseId } = asked;
  const covered = await coveredBy(ctx, asked);
  if (!covered.some(({ bookingId }) => bookingId === id)) throw notFound("booking");
  return { id, desk: { employeeId: ctx.actor, caseId } };
}

/** The bookings that whoever asks may work on under a case. @throws DomainError as `findAsked` does. */
export async function coveredBy(
  ctx: Context,
  { caseId, session }: Under,
): Promise<{ bookingId: string; ref: string }[]> {
  await requireRole(ctx, changers);
  if (!isId(caseId)) throw notFound("case");
  const covered = await askDesk(
    ctx.db.$queryRaw<{ bookingId: string; ref: string; employeeId: string }[]>(sql`
      SELECT booking_id AS "bookingId", ref, employee_id AS "employeeId" FROM vault.case_bookings(${session}, ${caseId}::uuid)`),
  );
  return covered.flatMap(({ bookingId, ref, employeeId }) =>
    employeeId === ctx.actor ? [{ bookingId, ref }] : [],
  );
}

/** Whose price it is: nobody does anything at one that another was told. */
export function askedBy({ desk }: Found): { employeeId: string | null; caseId: string | null } {
  return { employeeId: desk?.employeeId ?? null, caseId: desk?.caseId ?? null };
}
