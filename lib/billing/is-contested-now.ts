import { contested } from "@/lib/billing/contested";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Whether a bank asks about a payment for a booking or kept one, or a bill of it is disputed. */
export async function isContestedNow(ctx: Context, bookingId: string): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<{ is: boolean }[]>(
    sql`SELECT ${contested(sql`${bookingId}::uuid`)} AS is`,
  );
  return found?.is ?? false;
}
