import { invoiceName } from "@/lib/billing/billing";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate } from "@/lib/dates";

/** What who owes a bill is told before it is handed on. */
export type AnnouncedDebt = {
  bookingId: string;
  billName: string;
  dueOn: LocalDate;
  openMinor: bigint;
  handOn: LocalDate;
};

/** A bill that is to be handed on and is not paid, under `billing`; null where that is over (rule 94). */
export async function findAnnouncedDebt(
  ctx: Context,
  { handoverId: id }: { handoverId: string },
): Promise<AnnouncedDebt | null> {
  const handover = await ctx.db.debtHandover.findFirst({
    where: { id, endedAt: null, handedAt: null },
    select: { invoiceId: true, handOn: true },
  });
  if (!handover) return null;
  const { invoiceId } = handover;
  const [bill, standing] = [
    await ctx.db.invoice.findUniqueOrThrow({ where: { id: invoiceId } }),
    await ctx.db.invoiceStanding.findUniqueOrThrow({ where: { invoiceId } }),
  ];
  if (standing.openMinor === 0n) return null;
  return {
    ...{ bookingId: bill.bookingId, billName: invoiceName(bill), openMinor: standing.openMinor },
    ...{ dueOn: fromDateColumn(bill.dueOn), handOn: fromDateColumn(handover.handOn) },
  };
}
