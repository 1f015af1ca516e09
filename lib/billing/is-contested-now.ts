import { contested, undecided } from "@/lib/billing/contested";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** Whether a bank asks about a payment for a booking or kept one, or a bill of it is disputed. */
export function isContestedNow(ctx: Context, bookingId: string): Promise<boolean> {
  return holds(ctx, contested(sql`${bookingId}::uuid`));
}

/** Whether that is still to be decided: until then nothing is asked for (rule 89). */
export function isUndecidedNow(ctx: Context, bookingId: string): Promise<boolean> {
  return holds(ctx, undecided(sql`${bookingId}::uuid`));
}

async function holds(ctx: Context, condition: ReturnType<typeof contested>): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<{ is: boolean }[]>(sql`SELECT ${condition} AS is`);
  return found?.is ?? false;
}
