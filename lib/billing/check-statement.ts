import { contentHash } from "@/lib/billing/statements/content-hash";
import { readStatement } from "@/lib/billing/statements/read-statement";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatMonth, localDateOf, monthOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { formatMoneyExact } from "@/lib/money";

/** What may be told to whoever holds the paper: what stands on it, and whether there is a newer one. Nobody is named. */
export type CheckedStatement = {
  code: string;
  month: string;
  issuedOn: string;
  /** "$1,240.00 owed", or that nothing is. */
  owed: string;
  latest: boolean;
};

/**
 * The statement that a code is printed on, under `billing`, if it still says what it said when it was issued; null for any other code.
 * Spaces, small letters and missing dashes do not matter.
 */
export async function checkStatement(
  ctx: Context,
  input: { code: string },
): Promise<CheckedStatement | null> {
  const code = spelled(input.code);
  const [found] = await ctx.db.$queryRaw<Found[]>(sql`
    SELECT s.id, p.content_hash AS "previousHash", NOT EXISTS (SELECT FROM statement n
        WHERE n.customer_id = s.customer_id AND n.currency = s.currency AND n.month > s.month) AS latest
    FROM statement s LEFT JOIN statement p ON p.id = s.previous_id WHERE s.code = ${code}`);
  const statement = found ? await readStatement(ctx, found.id) : null;
  if (!(found && statement)) return null;
  if (!contentHash(statement, found.previousHash).equals(statement.contentHash)) return null;
  const { closingMinor, issuedAt, currency } = statement;
  return {
    code,
    month: formatMonth(monthOf(statement.month)),
    issuedOn: formatDate(localDateOf(issuedAt)),
    owed: closingMinor > 0n ? `${formatMoneyExact(closingMinor)} ${currency}` : "Nothing",
    latest: found.latest,
  };
}

type Found = { id: string; previousHash: Uint8Array | null; latest: boolean };

/** In fours, as it is printed. */
function spelled(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return letters.match(/.{1,4}/g)?.join("-") ?? "";
}
