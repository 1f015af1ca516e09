import { coveredBy } from "@/lib/booking/record/find-asked";
import type { Context } from "@/lib/context/open-context";

/**
 * The bookings that whoever asks may change for their customers under a case, under `booking`.
 * @throws DomainError not_found for a role that changes none; forbidden while training is overdue.
 */
export async function listCaseBookings(
  ctx: Context,
  input: { caseId: string; session: Uint8Array | null },
): Promise<{ bookingId: string; ref: string }[]> {
  return await coveredBy(ctx, input);
}
