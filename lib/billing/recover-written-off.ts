import { listWrittenOff } from "@/lib/billing/writing-off/list-written-off";
import { lockStanding } from "@/lib/billing/writing-off/lock-standing";
import { postWriteOff } from "@/lib/billing/writing-off/post-write-off";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";

/**
 * What came in for a booking beyond what we ask for pays what was written off of it: so much of that is undone, the first bill before the
 * others, and the books are even. What goes back to its payer pays nothing. Heard twice, it happens once. Under `billing`.
 */
export async function recoverWrittenOff(ctx: Context, input: { bookingId: string }): Promise<void> {
  const { bookingId } = input;
  await ctx.transaction(async (inner) => {
    await lockStanding(inner, bookingId);
    let beyondMinor = await beyondOf(inner, bookingId);
    for (const bill of await listWrittenOff(inner, bookingId)) {
      if (beyondMinor <= 0n) return;
      const paidMinor = beyondMinor < bill.offMinor ? beyondMinor : bill.offMinor;
      await postWriteOff(inner, bill, { id: newId(), amountMinor: -paidMinor, reason: "paid" });
      beyondMinor -= paidMinor;
    }
  });
}

/** What came in beyond what is billed and not written off, less what waits to go back. */
async function beyondOf(ctx: Context, bookingId: string): Promise<bigint> {
  const [row] = await ctx.db.$queryRaw<{ minor: bigint }[]>(sql`
    SELECT (s.settled_minor - s.billed_minor - coalesce((SELECT sum(r.amount_minor) FROM refund r JOIN payment p ON p.id = r.payment_id
      WHERE p.booking_id = s.booking_id AND r.status IN ('waiting', 'requested')), 0))::bigint AS minor
    FROM booking_standing s WHERE s.booking_id = ${bookingId}::uuid`);
  return row?.minor ?? 0n;
}
