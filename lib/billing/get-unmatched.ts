import { isOffline, type OfflineMethod } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";

export type Unmatched = {
  id: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  cameMinor: bigint;
  leftMinor: bigint;
  currency: string;
  bookingId: string | null;
  recordedBy: string;
  decideBy: Date | null;
};

/** Money without a home. @throws DomainError not_found */
export async function getUnmatched(ctx: Context, id: string): Promise<Unmatched> {
  const row = await ctx.db.unmatchedMoney.findUnique({ where: { id } });
  if (!row || !isOffline(row.method)) throw notFound("money");
  const { method, number, cameMinor, leftMinor, currency, ...known } = row;
  const { bookingId, recordedBy, decideBy } = known;
  const receivedOn = fromDateColumn(row.receivedOn);
  const money = { cameMinor, leftMinor, currency };
  return { id, method, number, receivedOn, ...money, bookingId, recordedBy, decideBy };
}
