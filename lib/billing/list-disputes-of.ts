import { invoiceName } from "@/lib/billing/billing";
import { disputeAnswers, disputeReasons, type RaisedDispute } from "@/lib/billing/disputes";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

type Row = {
  prefix: string;
  number: bigint;
  reason: keyof typeof disputeReasons;
  raisedAt: Date;
  answer: keyof typeof disputeAnswers | null;
  answeredAt: Date | null;
};

/** The disputes of a booking, the newest first, as who raised them reads them. The caller has asked whose it is. */
export async function listDisputesOf(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<RaisedDispute[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT i.prefix, i.number, d.reason, d.raised_at AS "raisedAt", d.answer, d.answered_at AS "answeredAt"
    FROM bill_dispute d JOIN invoice i ON i.id = d.invoice_id WHERE d.booking_id = ${bookingId}::uuid
    ORDER BY d.raised_at DESC, d.id`);
  return rows.map(({ reason, raisedAt, answer, answeredAt, ...bill }) => ({
    ...{ billName: invoiceName(bill), reason: disputeReasons[reason] },
    raisedOn: localDateOf(raisedAt),
    answer:
      answer && answeredAt
        ? { told: disputeAnswers[answer].told, on: localDateOf(answeredAt) }
        : null,
  }));
}
