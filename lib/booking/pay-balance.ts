import {
  isPayable,
  onPage,
  openMinorOf,
  smallestChargeMinor,
  smallestPartMinor,
} from "@/lib/billing/billing";
import { createPayment, type NotedPayment } from "@/lib/billing/create-payment";
import { endPayment } from "@/lib/billing/end-payment";
import { netPaid } from "@/lib/billing/net-paid";
import { openCheckoutSession } from "@/lib/billing/open-checkout-session";
import { isAllowed } from "@/lib/booking/booking";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { findOpenPayment } from "@/lib/booking/record/find-open-payment";
import { findPartPaid } from "@/lib/booking/record/find-part-paid";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { onItsWay } from "@/lib/booking/record/on-its-way";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import { refuseFlagged } from "@/lib/booking/record/refuse-flagged";
import type { PayBalance } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { DomainError, wrongField } from "@/lib/errors";
import { formatMoneyExact, readMoney } from "@/lib/money";

type Begun = { noted: NotedPayment } | { resume: string } | { inTheWay: string };

/**
 * Leads to Stripe's page for all that is open of a booking, or a part of it; a cancelled one may be paid too, where more is kept than
 * was paid, and the rest of a first payment that was too little. Sent twice, from two windows or by two people with the link, it leads to
 * the same page; where another amount is wanted, the page that was open is closed first, so that nobody can pay the same debt twice
 * (rules 36, 41, 50).
 * @returns where to go: Stripe's page.
 * @throws DomainError not_found; invalid beside the amount; price_changed where something else is open than was seen; conflict where
 *   nothing is, or less than Stripe charges, or money is on its way; unavailable while Stripe cannot be reached: then nothing was charged.
 */
export async function payBalance(ctx: Context, input: PayBalance): Promise<{ url: string }> {
  const { id } = await findBookingByToken(ctx, input.bookingToken);
  const first = await begin(ctx, id, input);
  if (!("inTheWay" in first)) return await lead(ctx, first);
  if (!(await endPayment(ctx, { paymentId: first.inTheWay }))) throw onItsWay();
  const second = await begin(ctx, id, input);
  if ("inTheWay" in second) throw onItsWay();
  return await lead(ctx, second);
}

/** Whoever has the booking locked is the only one who looks for a payment that is open, and makes one. */
async function begin(ctx: Context, bookingId: string, input: PayBalance): Promise<Begun> {
  return await ctx.transaction(async (inner) => {
    const booking = await lockBooking(inner, bookingId);
    await refuseFlagged(inner, bookingId);
    const asked = await askedOf(inner, booking, input);
    const { amountMinor } = asked;
    const open = await findOpenPayment(inner, bookingId, asked.kind);
    if (!open) {
      const { customerId, personId, policyVersion, currency } = booking;
      const whose = { bookingId, customerId, personId, policyVersion };
      return { noted: await createPayment(inner, { ...whose, ...asked, currency }) };
    }
    const resumes = open.method === onPage && open.amountMinor === amountMinor;
    const lives = open.sessionExpiresAt.getTime() - clock.now().getTime() > secondsToPay * 1000;
    return resumes && lives ? { resume: open.id } : { inTheWay: open.id };
  });
}

/** What is paid of a firm booking, or all that is missing of the first payment of one that is not firm (rule 41). */
async function askedOf(
  ctx: Context,
  booking: Awaited<ReturnType<typeof lockBooking>>,
  input: PayBalance,
) {
  const { id: bookingId, status, holdId } = booking;
  const rest = await findPartPaid(ctx, booking);
  if (rest) {
    const whole = { ...input, pay: "all" } as const;
    const amountMinor = amountOf(whole, { openMinor: rest.restMinor, feesMinor: 0n });
    return { kind: "checkout", holdId, amountMinor } as const;
  }
  if (!isAllowed("payBalance", status)) throw notOpen();
  const paidMinor = await netPaid(ctx, { bookingId });
  const totalMinor = await owedMinor(ctx, booking);
  const openMinor = openMinorOf({ totalMinor, paidMinor });
  const amountMinor = amountOf(input, { openMinor, feesMinor: feesOf(booking, totalMinor) });
  return { kind: "balance", holdId: null, amountMinor } as const;
}

/** A page that is over sooner than this leads nowhere. */
const secondsToPay = 120;

async function lead(
  ctx: Context,
  begun: Exclude<Begun, { inTheWay: string }>,
): Promise<{ url: string }> {
  const opened = await openCheckoutSession(
    ctx,
    "noted" in begun
      ? { paymentId: begun.noted.id, noted: begun.noted }
      : { paymentId: begun.resume },
  );
  if (opened) return { url: opened.url };
  throw new DomainError(
    "unavailable",
    "The payment page does not take this payment. Nothing was charged. Please send the form again, or ask our support.",
  );
}

/** What of all that it comes to are late fees. */
function feesOf(booking: { status: string; totalMinor: bigint }, owedMinor: bigint): bigint {
  return isAllowed("bill", booking.status) ? owedMinor - booking.totalMinor : 0n;
}

type Open = { openMinor: bigint; feesMinor: bigint };

/** What is charged. */
function amountOf(input: PayBalance, open: Open): bigint {
  const amountMinor = chosenOf(input, open);
  if (amountMinor < smallestChargeMinor) throw tooLittle();
  return amountMinor;
}

/** All that was seen to be open, all but late fees, or the part that was typed. */
function chosenOf({ seen, pay, amount = "" }: PayBalance, { openMinor, feesMinor }: Open): bigint {
  if (openMinor === 0n) throw notOpen();
  if (seen !== String(openMinor))
    throw new DomainError(
      "price_changed",
      `What is open has changed: it is ${formatMoneyExact(openMinor)} now. Nothing was charged.`,
    );
  // Fees are paid last: whoever has nothing else to pay pays them.
  if (pay === "bills" && openMinor > feesMinor) return openMinor - feesMinor;
  if (pay !== "part") return openMinor;
  const part = readMoney(amount);
  if (part !== null && isPayable(part, openMinor)) return part;
  throw wrongField("amount", partWords(openMinor));
}

function partWords(openMinor: bigint): string {
  const most = openMinor - smallestPartMinor;
  if (most < smallestPartMinor)
    return `Only ${formatMoneyExact(openMinor)} is open, so please pay all of it.`;
  return `Write an amount from ${formatMoneyExact(smallestPartMinor)} to ${formatMoneyExact(most)}, such as 250.00, or choose all of it.`;
}

function tooLittle(): DomainError {
  const least = formatMoneyExact(smallestChargeMinor);
  return new DomainError(
    "conflict",
    `No card can be charged less than ${least}, so nothing was. Please pay it by check or bank transfer.`,
  );
}

function notOpen(): DomainError {
  return new DomainError("conflict", "Nothing is open of this booking, so nothing was charged.");
}
