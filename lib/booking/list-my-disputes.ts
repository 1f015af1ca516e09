import type { RaisedDispute } from "@/lib/billing/disputes";
import { listDisputesOf } from "@/lib/billing/list-disputes-of";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import type { Context } from "@/lib/context/open-context";

/** What was disputed of a booking, by its link, and what we answered. @throws DomainError not_found */
export async function listMyDisputes(
  ctx: Context,
  input: { bookingToken: string },
): Promise<RaisedDispute[]> {
  const { id: bookingId } = await findBookingByToken(ctx, input.bookingToken);
  return await listDisputesOf(ctx, { bookingId });
}
