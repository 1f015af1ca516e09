import { type InvoiceKind, invoiceName } from "@/lib/billing/billing";
import type { InvoiceAbout } from "@/lib/billing/invoice";
import { incomeOf } from "@/lib/billing/invoicing/income-of";
import { findPartyOf, keepParty, sealParty } from "@/lib/billing/invoicing/party";
import { lockSeries, takeNumber } from "@/lib/billing/invoicing/series";
import { writeInvoice } from "@/lib/billing/invoicing/write-invoice";
import { postEntry } from "@/lib/billing/post-entry";
import { listWrittenOff, type WrittenOff } from "@/lib/billing/writing-off/list-written-off";
import { lockStanding } from "@/lib/billing/writing-off/lock-standing";
import { postWriteOff } from "@/lib/billing/writing-off/post-write-off";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";

/** Of which booking bills are, and what they are kept by. */
export type Whose = { bookingId: string; personId: string; policyVersion: number };

type Which = { kinds: readonly InvoiceKind[]; id?: string; but?: readonly string[] };

/**
 * Takes back those bills of a booking that still count, in the caller's transaction: each by a document of its own with opposite amounts,
 * its own number and its own copies, and its entry in the ledger (rules 70, 73, 74, 77). Done again, or by two at once, each is taken back
 * once (rule 79).
 * @param which by what they are called; `id`: that one alone; `but`: what those are issued for that stay as they are.
 * @returns how many there were.
 */
export async function takeBackBills(ctx: Context, whose: Whose, which: Which): Promise<number> {
  // From here on nobody issues another one.
  await lockSeries(ctx, "IV");
  await lockSeries(ctx, "CN");
  await lockStanding(ctx, whose.bookingId);
  const off = await listWrittenOff(ctx, whose.bookingId);
  const bills = await listLiving(ctx, whose, which);
  for (const bill of bills) {
    await undoWriteOff(
      ctx,
      off.find(({ id }) => id === bill.id),
    );
    await takeBack(ctx, bill, whose);
  }
  return bills.length;
}

/** What is taken back whole is not written off as well. */
async function undoWriteOff(ctx: Context, bill: WrittenOff | undefined): Promise<void> {
  if (!bill) return;
  const undone = { id: newId(), amountMinor: -bill.offMinor, reason: "taken_back" };
  await postWriteOff(ctx, bill, undone);
}

async function listLiving(ctx: Context, { bookingId }: Whose, { kinds, id, but = [] }: Which) {
  return await ctx.db.invoice.findMany({
    where: {
      ...{ bookingId, kind: { in: [...kinds] }, takenBackBy: null, reason: { notIn: [...but] } },
      ...(id ? { id } : {}),
    },
    orderBy: { number: "asc" },
    include: { lines: { orderBy: { seq: "asc" } } },
  });
}

type Bill = Awaited<ReturnType<typeof listLiving>>[number];

async function takeBack(ctx: Context, bill: Bill, whose: Whose): Promise<void> {
  const { id: refersTo, bookingId, customerId, currency } = bill;
  const party = await findPartyOf(ctx, { ...whose, invoiceId: refersTo });
  const taken = await takeNumber(ctx, "CN");
  const [id, issuedAt] = [newId(), clock.now()];
  const issuedOn = localDateOf(issuedAt);
  const document = { kind: "cancellation", reason: `cancels ${bill.reason}` } as const;
  await writeInvoice(ctx, {
    ...{ ...document, ...taken, id, issuedAt, dueOn: issuedOn, refersTo },
    ...{ bookingId, customerId, currency },
    about: { ...(bill.about as InvoiceAbout), cancels: invoiceName(bill) },
    lines: bill.lines.map(({ text, quantity, unitMinor, amountMinor, taxMinor }) => ({
      ...{ text, quantity, unitMinor: -unitMinor, amountMinor: -amountMinor, taxMinor: -taxMinor },
    })),
  });
  if (party) await keepParty(ctx, id, sealParty(party, { documentId: id, issuedOn }));
  await postEntry(ctx, {
    ...{ kind: "invoice_cancelled", sourceId: id, credit: "receivable" },
    debit: incomeOf(bill.kind as InvoiceKind),
    ...{ amountMinor: bill.totalMinor, at: issuedAt, customerId, bookingId, currency },
  });
}
