import type { Account, EntryKind, HouseEntryKind } from "@/lib/billing/entries";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

type Entry = {
  kind: EntryKind | HouseEntryKind;
  debit: Account;
  credit: Account;
  amountMinor: bigint;
  currency: string;
  at: Date;
};

type Source = {
  /** One entry of a kind for one source, which the database holds to: posting twice fails. */
  sourceId: string;
  /** Null where it is the house's alone: a fee, a payout. */
  customerId: string | null;
  bookingId: string | null;
};

/** Posts to the ledger: what one account gains another gives, and the database refuses anything else (rule 41). */
export async function postEntry(ctx: Context, entry: Entry & Source): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH source AS (
      SELECT ${entry.sourceId}::uuid AS id, ${entry.customerId}::uuid AS customer_id, ${entry.bookingId}::uuid AS booking_id
    ), ${posting(entry)}
    SELECT FROM entry`);
}

/** The parts of a statement that post an entry for the row of `source` (id, customer_id, booking_id), if there is one. */
export function posting({ kind, debit, credit, amountMinor, currency, at }: Entry) {
  return sql`entry AS (
      INSERT INTO ledger_entry (id, kind, source_id, customer_id, booking_id, effective_on)
      SELECT ${newId()}::uuid, ${kind}, id, customer_id, booking_id, ${localDateOf(at)}::date FROM source RETURNING id
    ), posted AS (
      INSERT INTO ledger_posting (entry_id, seq, account, amount_minor, currency)
      SELECT entry.id, side.seq, side.account, side.amount_minor, ${currency}
      FROM entry, (VALUES (1, ${debit}, ${amountMinor}::bigint), (2, ${credit}, ${-amountMinor}::bigint))
        AS side (seq, account, amount_minor)
    )`;
}
