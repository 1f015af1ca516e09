import { incomeOf } from "@/lib/billing/invoicing/income-of";
import { findParty, keepParty, sealParty } from "@/lib/billing/invoicing/party";
import { lockSeries, takeNumber } from "@/lib/billing/invoicing/series";
import { totalOf, writeInvoice } from "@/lib/billing/invoicing/write-invoice";
import type { NewInvoice } from "@/lib/billing/new-invoice";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

/**
 * Issues a bill, under `billing`: its number is taken in the transaction that writes it, with copies of all that it says, and its
 * entry in the ledger (rules 70, 71, 73, 77; P39). Issued again for the same reason, it is the same one.
 * @param stillOwed asked once nobody else can issue or take back a bill: says whether it is to be issued at all.
 * @returns the bill's id; null where it would be of nothing (rule 76), or is owed no more.
 */
export async function issueInvoice(
  ctx: Context,
  input: NewInvoice,
  stillOwed: (inner: Context) => Promise<boolean> = async () => true,
): Promise<string | null> {
  if (totalOf(input.lines) === 0n) return null;
  return await ctx.transaction(async (inner) => {
    // Before the number: nobody waits for one longer than writing takes.
    const party = await findParty(inner, input);
    await lockSeries(inner, "IV");
    const issued = await findIssued(inner, input);
    if (issued || !(await stillOwed(inner))) return issued;
    const taken = await takeNumber(inner, "IV");
    const id = newId();
    // After the number: both go up together.
    const issuedAt = clock.now();
    const issuedOn = localDateOf(issuedAt);
    // Nothing is due before it is asked for (rule 102).
    const dueOn = input.dueOn > issuedOn ? input.dueOn : issuedOn;
    await writeInvoice(inner, { ...input, ...taken, id, issuedAt, dueOn, refersTo: null });
    if (party) await keepParty(inner, id, sealParty(party, { documentId: id, issuedOn }));
    const credit = incomeOf(input.kind);
    await postEntry(inner, {
      ...{ kind: "invoice_issued", sourceId: id, debit: "receivable", credit },
      ...{ amountMinor: totalOf(input.lines), at: issuedAt },
      ...{ customerId: input.customerId, bookingId: input.bookingId, currency: input.currency },
    });
    return id;
  });
}

async function findIssued(
  ctx: Context,
  { bookingId, reason }: { bookingId: string; reason: string },
): Promise<string | null> {
  const [issued] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM invoice WHERE booking_id = ${bookingId}::uuid AND reason = ${reason}`);
  return issued?.id ?? null;
}
