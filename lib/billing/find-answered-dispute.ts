import { invoiceName } from "@/lib/billing/billing";
import { disputeAnswers } from "@/lib/billing/disputes";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

type Answered = { bookingId: string; billName: string; told: string; upheld: boolean };

type Row = {
  bookingId: string;
  prefix: string;
  number: bigint;
  answer: keyof typeof disputeAnswers;
};

/** What was answered to a dispute, in words, for whoever writes it to who raised it; null until it is answered. */
export async function findAnsweredDispute(
  ctx: Context,
  { disputeId }: { disputeId: string },
): Promise<Answered | null> {
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT d.booking_id AS "bookingId", i.prefix, i.number, d.answer FROM bill_dispute d JOIN invoice i ON i.id = d.invoice_id
    WHERE d.id = ${disputeId}::uuid AND d.answer IS NOT NULL`);
  if (!row) return null;
  const { bookingId, answer, ...bill } = row;
  const { told } = disputeAnswers[answer];
  return { bookingId, billName: invoiceName(bill), told, upheld: answer === "upheld" };
}
