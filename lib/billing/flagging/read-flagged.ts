import { paymentsIn, refundsIn } from "@/lib/billing/billing";
import type { Flagged } from "@/lib/billing/flagged-schema";
import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";

type Row = Pick<Flagged, "paymentId" | "bookingId" | "ref" | "customerId" | "first" | "at"> & {
  askedMinor: bigint;
  askedCurrency: string;
  cameMinor: bigint;
  cameCurrency: string;
  status: string;
  open: boolean;
  goesBack: boolean;
};

/** Payments `p` of bookings `b` for which something else came than was asked, as the books have it, the oldest first (rule 47). */
export async function readFlagged(ctx: Context, where: typeof emptySql): Promise<Flagged[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT p.id AS "paymentId", p.booking_id AS "bookingId", b.ref, p.customer_id AS "customerId", p.kind = 'checkout' AS first, e.posted_at AS at, p.status,
           p.amount_minor AS "askedMinor", p.currency AS "askedCurrency", l.amount_minor AS "cameMinor", l.currency AS "cameCurrency",
           p.status = ANY(${paymentsIn.settle}) AS open,
           EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id AND r.status = ANY(${refundsIn.count})) AS "goesBack"
    FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id AND l.account = 'stripe_clearing'
      JOIN payment p ON p.id = e.source_id JOIN booking b ON b.id = p.booking_id
    WHERE e.kind = 'payment_mismatched' AND ${where} ORDER BY e.posted_at, p.id`);
  return rows.map(flaggedOf);
}

function flaggedOf(row: Row): Flagged {
  const { askedMinor, askedCurrency, cameMinor, cameCurrency } = row;
  const { paymentId, bookingId, ref, customerId, first, at, open } = row;
  const came = { minor: cameMinor, currency: cameCurrency };
  return {
    ...{ paymentId, bookingId, ref, customerId, first, came, at, state: stateOf(row) },
    asked: open ? { minor: askedMinor, currency: askedCurrency } : null,
    takeable: open && cameCurrency === askedCurrency,
  };
}

function stateOf({ status, goesBack }: Row): Flagged["state"] {
  if (status === "confirmed") return "taken";
  return goesBack ? "back" : "waits";
}
