import { type InvoiceKind, invoiceName } from "@/lib/billing/billing";
import type { InvoiceAbout } from "@/lib/billing/invoice";
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

type Whose = {
  bookingId: string;
  personId: string;
  policyVersion: number;
  /** What those are issued for that stay as they are. */
  but?: readonly string[];
};

/**
 * Takes back every bill of a schedule's lines of a booking, but those that still count, under `billing`: each by a document of its own with opposite amounts, its
 * own number and its own copies, and its entry in the ledger (rules 70, 73, 74, 77). Done again, or by two at once, each is taken back
 * once (rule 79).
 */
export async function cancelInvoices(ctx: Context, whose: Whose): Promise<void> {
  await ctx.transaction(async (inner) => {
    // From here on nobody issues another one.
    await lockSeries(inner, "IV");
    await lockSeries(inner, "CN");
    await lockStanding(inner, whose.bookingId);
    const off = await listWrittenOff(inner, whose.bookingId);
    for (const bill of await listLiving(inner, whose)) {
      await undoWriteOff(
        inner,
        off.find(({ id }) => id === bill.id),
      );
      await takeBack(inner, bill, whose);
    }
  });
}

/** What is taken back whole is not written off as well. */
async function undoWriteOff(ctx: Context, bill: WrittenOff | undefined): Promise<void> {
  if (!bill) return;
  const undone = { id: newId(), amountMinor: -bill.offMinor, reason: "taken_back" };
  await postWriteOff(ctx, bill, undone);
}

const schedule: readonly InvoiceKind[] = ["deposit", "instalment", "balance", "full"];

async function listLiving(ctx: Context, { bookingId, but = [] }: Whose) {
  return await ctx.db.invoice.findMany({
    where: {
      bookingId,
      kind: { in: [...schedule] },
      takenBackBy: null,
      reason: { notIn: [...but] },
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
    ...{ kind: "invoice_cancelled", sourceId: id, debit: "advance_sales", credit: "receivable" },
    ...{ amountMinor: bill.totalMinor, at: issuedAt, customerId, bookingId, currency },
  });
}
