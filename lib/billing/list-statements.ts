import type { ListedStatement } from "@/lib/billing/billing";
import { customersOf } from "@/lib/billing/receivables/customers-of";
import type { Context } from "@/lib/context/open-context";
import { formatMonth, fromDateColumn, monthOf } from "@/lib/dates";

/** The statements of people, the newest first, under `billing`. They name nobody. */
export async function listStatements(
  ctx: Context,
  input: { personIds: readonly string[] },
): Promise<ListedStatement[]> {
  const customerIds = await customersOf(ctx, input.personIds);
  const rows = await ctx.db.statement.findMany({
    where: { customerId: { in: customerIds } },
    orderBy: [{ month: "desc" }, { issuedAt: "desc" }, { id: "asc" }],
    select: { id: true, month: true, bookings: true, issuedOn: true, closingMinor: true },
  });
  return rows.map(({ id, month, bookings, issuedOn, closingMinor }) => ({
    ...{ id, bookings, closingMinor },
    month: formatMonth(monthOf(fromDateColumn(month))),
    issuedOn: fromDateColumn(issuedOn),
  }));
}
