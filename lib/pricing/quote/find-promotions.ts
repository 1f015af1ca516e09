import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import type { Promotion } from "@/lib/pricing/quote/discounts";

type Row = Promotion & { begun: boolean; over: boolean; uses: number | null };
type Asked = { code: string | null; holdId: string | null; daysAhead: number };

/**
 * The promotions in force by the database's clock: the automatic ones, and that of the code. A use that the hold has reserved
 * already counts as its own.
 * @throws DomainError invalid, with a message for `code`
 */
export async function findPromotions(ctx: Context, asked: Asked): Promise<Promotion[]> {
  const code = asked.code?.trim().toUpperCase() || null;
  if (code && !/^[A-Z0-9-]{1,40}$/.test(code)) throw refused("We do not know this code.");
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.code, p.title, p.position::int AS position, p.rate, p.fixed_minor AS "fixedMinor",
           p.min_days_ahead AS "minDaysAhead", p.max_uses IS NOT NULL AS limited,
           p.starts_at <= now() AS begun, p.ends_at <= now() AS over, l.uses
    FROM promotion p JOIN promotion_left l ON l.id = p.id
    WHERE p.code = ${code} OR p.code IS NULL AND p.starts_at <= now() AND p.ends_at > now()`;

  const coded = rows.find((row) => row.code !== null);
  if (code) {
    const own = asked.holdId && coded ? await hasReserved(ctx, asked.holdId, coded.id) : false;
    const wrong = wrongCode(coded, asked.daysAhead, own);
    if (wrong) throw refused(wrong);
  }
  return rows.map(({ begun, over, uses, ...promotion }) => promotion);
}

function wrongCode(row: Row | undefined, daysAhead: number, own: boolean): string | null {
  if (!row) return "We do not know this code.";
  if (own) return null;
  if (row.over) return "This code is no longer valid.";
  if (!row.begun) return "This code is not valid yet.";
  if (row.uses !== null && row.uses <= 0) return "This code has been used as often as it can be.";
  return daysAhead < row.minDaysAhead
    ? `This code is for departures at least ${row.minDaysAhead} days away.`
    : null;
}

async function hasReserved(ctx: Context, holdId: string, promotionId: string): Promise<boolean> {
  const uses = await ctx.db.couponUse.count({
    where: { holdId, promotionId, state: { in: ["reserved", "used"] } },
  });
  return uses > 0;
}

function refused(message: string): DomainError {
  return new DomainError("invalid", message, { code: [message] });
}
