import { type Content, contentHash } from "@/lib/billing/statements/content-hash";
import type { Previous } from "@/lib/billing/statements/read-last";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

export type NewStatement = Content & { previous: Previous | null };

/** Writes statements with their lines, in two statements however many there are. The database refuses what does not add up or follow. */
export async function writeStatements(
  ctx: Context,
  statements: readonly NewStatement[],
): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO statement (id, customer_id, currency, month, previous_id, cutoff_at, issued_at, issued_on, opening_minor,
                           closing_minor, ageing, bookings, code, content_hash)
    SELECT id, customer, currency, month, previous, cutoff, issued, issued_on, opening, closing,
           ageing::bigint[], bookings, code, decode(hash, 'hex')
    FROM jsonb_to_recordset(${JSON.stringify(statements.map(rowOf))}::jsonb)
      AS r(id uuid, customer uuid, currency text, month date, previous uuid, cutoff timestamptz, issued timestamptz,
           issued_on date, opening bigint, closing bigint, ageing text[], bookings text[], code text, hash text)`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO statement_line (statement_id, seq, entry_id, kind, happened_on, late, text, amount_minor)
    SELECT statement, seq, entry, kind, "on", late, text, amount
    FROM jsonb_to_recordset(${JSON.stringify(statements.flatMap(linesOf))}::jsonb)
      AS r(statement uuid, seq int, entry uuid, kind text, "on" date, late boolean, text text, amount bigint)`);
}

// Whole amounts travel as text: JSON's numbers end at 2^53.
function rowOf(statement: NewStatement) {
  const { id, customerId: customer, currency, month, previous, cutoffAt, issuedAt } = statement;
  const { openingMinor, closingMinor, ageing, bookings, code } = statement;
  return {
    ...{ id, customer, currency, month, previous: previous?.id ?? null, bookings, code },
    ...{ cutoff: cutoffAt, issued: issuedAt, issued_on: localDateOf(issuedAt) },
    ...{ opening: String(openingMinor), closing: String(closingMinor), ageing: ageing.map(String) },
    hash: contentHash(statement, previous?.contentHash ?? null).toString("hex"),
  };
}

function linesOf({ id, lines }: NewStatement) {
  return lines.map(({ entryId, kind, on, late, text, amountMinor }, at) => ({
    ...{ statement: id, seq: at + 1, entry: entryId, kind, on, late, text },
    amount: String(amountMinor),
  }));
}
