import type { NewInvoice } from "@/lib/billing/new-invoice";
import type { useDatabase } from "@/tests/support/database";

/** A bill of a cent for a booking, for any reason. */
export async function oneCent(
  database: Pick<ReturnType<typeof useDatabase>, "open">,
  bookingId: string,
  reason: string,
): Promise<NewInvoice> {
  const row = await database.open("booking").db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { customerId: true, personId: true },
  });
  const trip = { startsOn: "2027-06-12", endsOn: "2027-06-23", tax: { name: "Tax", rate: 0 } };
  return {
    ...{ kind: "full", reason, bookingId, policyVersion: 1, currency: "USD", dueOn: "2027-01-01" },
    ...row,
    about: { ...trip, seller: "Us", bookingRef: "A", vacationTitle: "B", terms: [] },
    lines: [{ text: "One", quantity: 1, unitMinor: 1n, amountMinor: 1n, taxMinor: 0n }],
  };
}
