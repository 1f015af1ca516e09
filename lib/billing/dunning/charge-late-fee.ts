import type { DunningRules, OpenBill } from "@/lib/billing/dunning";
import type { DunnedAccount } from "@/lib/billing/dunning/read-dunned";
import type { InvoiceAbout } from "@/lib/billing/invoice";
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { formatMoneyExact, portion } from "@/lib/money";

type Step = { actionId: string; level: number; anchor: OpenBill };

/**
 * Asks the late fee of a step that is taken in the same transaction, as a bill of its own that says of what it is a part (rule 98): once for
 * the bill and the level, in whichever case, for good. Whoever calls has kept the bills and how they stand.
 */
export async function chargeLateFee(
  ctx: Context,
  { customerId, personId, currency, rules }: DunnedAccount,
  { actionId, level, anchor }: Step,
): Promise<void> {
  const { id: invoiceId, bookingId, feeRate, openMinor } = anchor;
  const amountMinor = portion(openMinor, feeRate);
  const asked = await ctx.db.lateFee.count({ where: { invoiceId, level } });
  if (amountMinor === 0n || asked > 0) return;
  const bill = await ctx.db.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
  const booking = await ctx.db.booking.findUniqueOrThrow({ where: { id: bookingId } });
  const about = bill.about as InvoiceAbout;
  const id = await issueInvoice(ctx, {
    ...{ kind: "late_fee", reason: `late ${level} of ${anchor.name}` },
    ...{ bookingId, customerId, personId, currency, policyVersion: booking.policyVersion },
    dueOn: dueOn(rules, anchor),
    // It is damages, and no part of what is sold.
    about: { ...about, tax: { ...about.tax, rate: 0 } },
    lines: [
      {
        text: `Late fee: ${feeRate / 100} % of ${formatMoneyExact(openMinor)} still due of invoice ${anchor.name}`,
        ...{ quantity: 1, unitMinor: amountMinor, amountMinor, taxMinor: 0n },
      },
    ],
  });
  if (id) await ctx.db.lateFee.createMany({ data: [{ id, invoiceId, level, actionId }] });
}

/** Never after the departure (rule 102). */
function dueOn({ feeDays }: DunningRules, { startsOn }: OpenBill) {
  const latest = addDays(localDateOf(clock.now()), feeDays);
  return startsOn && startsOn < latest ? startsOn : latest;
}
