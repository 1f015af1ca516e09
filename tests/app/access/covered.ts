import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import type { useDatabase } from "@/tests/support/database";
import type { AtDesk } from "@/tests/support/desk";

/** A booking under a case of somebody who may change it, and what they were told that cancelling it comes to; to nobody else anything. */
export async function covered(
  database: ReturnType<typeof useDatabase>,
  colleague: AtDesk | undefined,
  { id: bookingId, ref }: { id: string; ref: string },
  address: string,
): Promise<Record<string, string>> {
  const wanted = address.startsWith("/staff/cases/[caseId]/bookings");
  if (!wanted || colleague?.role !== "customer_service") return {};
  const { accountId, session, open } = colleague;
  const { caseId } = await open(ref);
  const ctx = database.open("booking", accountId);
  const { quoteId } = await quoteCancellation(ctx, { caseId, bookingId, session });
  return { caseId, bookingId, quoteId };
}
