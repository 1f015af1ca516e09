import type { InvoiceKind } from "@/lib/billing/billing";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import type { NewInvoice } from "@/lib/billing/new-invoice";
import { isAllowed, paymentWindowDays } from "@/lib/booking/booking";
import { aboutOf } from "@/lib/booking/record/about-of";
import { billLines } from "@/lib/booking/record/bill-lines";
import { loadBooking } from "@/lib/booking/record/load-booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { queueNotice } from "@/lib/notices/queue-notice";

/**
 * Issues the bills of a firm booking whose time has come, under `billing`: the deposit or the whole price once it is confirmed, each
 * instalment and the balance some weeks before it is due, and then by mail (rules 33, 34; P39). Heard twice, each is issued once.
 */
export async function billBooking(ctx: Context, input: { bookingId: string }): Promise<void> {
  const booking = await loadBooking(ctx, input.bookingId);
  if (!isAllowed("bill", booking.status)) return;
  const until = addDays(localDateOf(clock.now()), paymentWindowDays);
  const { schedule } = booking.account;
  const trip = { ...booking.departure, title: booking.departure.vacation.title };
  for (const [at, { kind: written, dueOn }] of schedule.entries()) {
    const kind = kindOf(written);
    if (isAskedFor(kind) && dueOn > until) continue;
    const bill: NewInvoice = {
      ...{ kind, reason: `schedule ${at + 1}`, dueOn, about: aboutOf(booking) },
      ...{ bookingId: booking.id, customerId: booking.customerId, personId: booking.personId },
      ...{ policyVersion: booking.policyVersion, currency: booking.currency },
      lines: billLines(at, { quote: booking.quote, schedule, trip }),
    };
    await ctx.transaction((inner) => issue(inner, bill));
  }
}

/** What was paid at the checkout stands in its confirmation; what is asked for is mailed. */
async function issue(ctx: Context, bill: NewInvoice): Promise<void> {
  const { kind, bookingId, personId, reason } = bill;
  // What was cancelled since is billed no more.
  const issued = await issueInvoice(ctx, bill, async (inner) => {
    const booking = await inner.db.booking.findUnique({ where: { id: bookingId } });
    return isAllowed("bill", booking?.status ?? "");
  });
  if (issued === null || !isAskedFor(kind)) return;
  await queueNotice(ctx, {
    ...{ kind: "balance_billed", subjectId: bookingId, event: reason, personId },
  });
}

function isAskedFor(kind: InvoiceKind): boolean {
  return kind === "instalment" || kind === "balance";
}

const kinds = ["deposit", "instalment", "balance", "full"] as const;

function kindOf(text: string): (typeof kinds)[number] {
  const kind = kinds.find((known) => known === text);
  if (!kind) throw new Error(`Nothing of a schedule is called ${text}.`);
  return kind;
}
