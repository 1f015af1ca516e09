import type { DisputeReason } from "@/lib/billing/disputes";
import { listInvoices } from "@/lib/billing/list-invoices";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError, wrongField } from "@/lib/errors";
import { newId } from "@/lib/ids";

type Raised = { bookingId: string; bill: string; reason: DisputeReason };

/**
 * Notes that who booked disputes a bill of theirs, in the caller's transaction, with the booking locked: from then on nothing is asked for
 * until a clerk has answered (rule 89). Once for each bill; sent twice it is noted once.
 * @throws DomainError invalid for what is no open bill of the booking; conflict where it was answered before.
 */
export async function raiseDispute(ctx: Context, raised: Raised): Promise<void> {
  const { bookingId, bill, reason } = raised;
  const bills = await listInvoices(ctx, { bookingIds: [bookingId] });
  const invoiceId = await idOfBill(ctx, raised);
  const [before] = await ctx.db.billDispute.findMany({ where: { invoiceId } });
  if (before?.answeredAt)
    throw new DomainError(
      "conflict",
      "This bill was disputed before, and we answered. Please write to our support if we missed something.",
    );
  if (before) return;
  if (!bills.some(({ name, openMinor }) => name === bill && openMinor > 0n)) throw chooseOne();
  const id = newId();
  await ctx.db.billDispute.createMany({
    data: [{ id, invoiceId, bookingId, reason, raisedAt: clock.now() }],
  });
  await record(ctx, { entity: "bill_dispute", entityId: id, from: null, to: "open", why: reason });
}

async function idOfBill(ctx: Context, { bookingId, bill }: Raised): Promise<string> {
  const [found] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM invoice WHERE booking_id = ${bookingId}::uuid AND prefix || lpad(number::text, 6, '0') = ${bill}`);
  if (!found) throw chooseOne();
  return found.id;
}

function chooseOne(): DomainError {
  return wrongField("bill", "Choose a bill that is open.");
}
