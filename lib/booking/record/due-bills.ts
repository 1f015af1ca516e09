import type { InvoiceKind } from "@/lib/billing/billing";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import type { NewInvoice } from "@/lib/billing/new-invoice";
import { isAllowed, paymentWindowDays } from "@/lib/booking/booking";
import { aboutOf } from "@/lib/booking/record/about-of";
import { billLines } from "@/lib/booking/record/bill-lines";
import { billReason } from "@/lib/booking/record/bill-reason";
import type { LoadedBooking } from "@/lib/booking/record/load-booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";

/** A bill, and the line of the schedule that it is of. */
type DueBill = NewInvoice & { seq: number };

/** The bills of a booking whose time has come: the deposit or the whole price at once, each other line some weeks before it is due. */
export function dueBills(booking: LoadedBooking): DueBill[] {
  const until = addDays(localDateOf(clock.now()), paymentWindowDays);
  const { schedule } = booking.account;
  const trip = { ...booking.departure, title: booking.departure.vacation.title };
  return schedule.flatMap(({ seq, kind: written, dueOn }, at): DueBill[] => {
    // Where it is cancelled while it is read: what is kept of it stands on the papers of that.
    if (written === "fee") return [];
    const kind = kindOf(written);
    if (isAskedFor(kind) && dueOn > until) return [];
    return [
      {
        ...{ seq, kind, reason: billReason(seq), dueOn, about: aboutOf(booking) },
        ...{ bookingId: booking.id, customerId: booking.customerId, personId: booking.personId },
        ...{ policyVersion: booking.policyVersion, currency: booking.currency },
        lines: billLines(at, { quote: booking.quote, schedule, trip }),
      },
    ];
  });
}

/** Issues one of them, unless its booking was cancelled or changed since. @returns its id, or null. */
export async function issueDue(
  ctx: Context,
  { quoteId }: LoadedBooking,
  bill: DueBill,
): Promise<string | null> {
  const { seq, bookingId } = bill;
  return await issueInvoice(ctx, bill, async (inner) => {
    const booking = await inner.db.booking.findUnique({ where: { id: bookingId } });
    const lines = await inner.db.paymentScheduleLine.count({ where: { bookingId, seq } });
    return booking?.quoteId === quoteId && lines > 0 && isAllowed("bill", booking.status);
  });
}

/** What was paid at the checkout stands in its confirmation; what is asked for is mailed. */
export function isAskedFor(kind: InvoiceKind): boolean {
  return kind === "instalment" || kind === "balance";
}

const kinds = ["deposit", "instalment", "balance", "full"] as const;

function kindOf(text: string): (typeof kinds)[number] {
  const kind = kinds.find((known) => known === text);
  if (!kind) throw new Error(`Nothing of a schedule is called ${text}.`);
  return kind;
}
