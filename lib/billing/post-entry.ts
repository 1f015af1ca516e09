import type { Account } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { newId } from "@/lib/ids";

type Entry = {
  kind: "payment_received" | "payment_mismatched" | "refund_sent" | "refund_returned";
  /** One entry of a kind for one source, which the database holds to: posting twice fails. */
  sourceId: string;
  customerId: string;
  bookingId: string;
  debit: Account;
  credit: Account;
  amountMinor: bigint;
  currency: string;
  at: Date;
};

/** Posts to the ledger: what one account gains another gives, and the database refuses anything else (rule 41). */
export async function postEntry(ctx: Context, entry: Entry): Promise<void> {
  const id = newId();
  const { amountMinor, currency } = entry;
  await ctx.db.ledgerEntry.createMany({
    data: [
      {
        id,
        kind: entry.kind,
        sourceId: entry.sourceId,
        customerId: entry.customerId,
        bookingId: entry.bookingId,
        effectiveOn: toDateColumn(localDateOf(entry.at)),
      },
    ],
  });
  await ctx.db.ledgerPosting.createMany({
    data: [
      { entryId: id, seq: 1, account: entry.debit, amountMinor, currency },
      { entryId: id, seq: 2, account: entry.credit, amountMinor: -amountMinor, currency },
    ],
  });
}
