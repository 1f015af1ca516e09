import type { InvoiceAbout } from "@/lib/billing/billing";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { isAllowed, paymentWindowDays } from "@/lib/booking/booking";
import { billLines } from "@/lib/booking/record/bill-lines";
import { type LoadedBooking, loadBooking } from "@/lib/booking/record/load-booking";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import type { ScheduleLine } from "@/lib/pricing/pricing";

/**
 * Issues the bills of a firm booking whose time has come, under `billing`: the deposit or the whole price once it is confirmed, the
 * balance some weeks before it is due (rules 33, 34; P39). Heard twice, each is issued once.
 */
export async function billBooking(ctx: Context, input: { bookingId: string }): Promise<void> {
  const booking = await loadBooking(ctx, input.bookingId);
  if (!isAllowed("bill", booking.status)) return;
  const until = addDays(localDateOf(clock.now()), paymentWindowDays);
  const { schedule } = booking.account;
  const trip = { ...booking.departure, title: booking.departure.vacation.title };
  for (const [at, { kind: written, dueOn }] of schedule.entries()) {
    const kind = kindOf(written);
    if (kind === "balance" && dueOn > until) continue;
    await issueInvoice(ctx, {
      ...{ kind, reason: `schedule ${at + 1}`, dueOn, about: aboutOf(booking) },
      ...{ bookingId: booking.id, customerId: booking.customerId, personId: booking.personId },
      ...{ policyVersion: booking.policyVersion, currency: booking.currency },
      lines: billLines(kind, { quote: booking.quote, schedule, trip }),
    });
  }
}

function aboutOf({ ref, departure, quote }: LoadedBooking): InvoiceAbout {
  const { vacation, startsOn, endsOn, bookingTerms, cancellationTerms } = departure;
  return {
    ...{ seller: "International Vacations, Inc", bookingRef: ref, vacationTitle: vacation.title },
    ...{ startsOn, endsOn, tax: { name: quote.tax.name, rate: quote.tax.rate } },
    terms: [
      `${bookingTerms.name}, version ${bookingTerms.version}`,
      `${cancellationTerms.name}, version ${cancellationTerms.version}`,
    ],
  };
}

const kinds = ["deposit", "balance", "full"] as const;

function kindOf(text: string): ScheduleLine["kind"] {
  const kind = kinds.find((known) => known === text);
  if (!kind) throw new Error(`Nothing of a schedule is called ${text}.`);
  return kind;
}
