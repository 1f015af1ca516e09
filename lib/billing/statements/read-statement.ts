import type { Content } from "@/lib/billing/statements/content-hash";
import type { MovementKind } from "@/lib/billing/statements/state-account";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn } from "@/lib/dates";

/** A statement as it was stored; null where there is none of that id. */
export async function readStatement(
  ctx: Context,
  id: string,
): Promise<(Content & { contentHash: Uint8Array }) | null> {
  const row = await ctx.db.statement.findUnique({
    where: { id },
    include: { lines: { orderBy: { seq: "asc" } } },
  });
  if (!row) return null;
  const { customerId, currency, cutoffAt, issuedAt, code, openingMinor, closingMinor } = row;
  return {
    ...{ id, customerId, currency, cutoffAt, issuedAt, code, openingMinor, closingMinor },
    ...{ month: fromDateColumn(row.month), ageing: row.ageing, bookings: row.bookings },
    lines: row.lines.map(({ entryId, kind, happenedOn, late, text, amountMinor }) => ({
      ...{ entryId, kind: kind as MovementKind, on: fromDateColumn(happenedOn) },
      ...{ late, text, amountMinor },
    })),
    contentHash: row.contentHash,
  };
}
