import { startSession } from "@/lib/account/start-session";
import { hashToken } from "@/lib/auth/token";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { openCase } from "@/lib/staff/open-case";
import type { useDatabase } from "@/tests/support/database";
import type { AtDesk } from "@/tests/support/desk";

type Database = ReturnType<typeof useDatabase>;

/** A case of somebody's about a booking, in a session begun for it: another form may have ended the one that they came in with. */
export async function caseAbout(database: Database, { accountId }: AtDesk, ref: string) {
  const begun = { accountId, userAgent: "", kind: "employee", carried: null } as const;
  const { token } = await startSession(database.open("sign_in"), begun);
  const session = hashToken("session", token);
  const asked = { session, kind: "support_request", reason: "by_email", find: ref } as const;
  const { caseId } = await openCase(database.open("staff", accountId), asked);
  return { caseId, session };
}

/** A booking under a case of somebody who may change it, and what they were told that cancelling it comes to; to nobody else anything. */
export async function covered(
  database: Database,
  colleague: AtDesk | undefined,
  { id: bookingId, ref }: { id: string; ref: string },
  address: string,
): Promise<Record<string, string>> {
  const wanted = address.startsWith("/staff/cases/[caseId]/bookings");
  if (!wanted || colleague?.role !== "customer_service") return {};
  const { caseId, session } = await caseAbout(database, colleague, ref);
  const ctx = database.open("booking", colleague.accountId);
  const { quoteId } = await quoteCancellation(ctx, { caseId, bookingId, session });
  return { caseId, bookingId, quoteId };
}
