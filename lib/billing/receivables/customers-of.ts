import type { Context } from "@/lib/context/open-context";

/** As what people owe and pay. */
export async function customersOf(ctx: Context, personIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.customer.findMany({
    where: { personId: { in: [...personIds] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
