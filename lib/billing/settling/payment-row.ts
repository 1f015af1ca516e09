import { paymentsIn } from "@/lib/billing/billing";
import { isFlagged } from "@/lib/billing/flagging/is-flagged";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

/** A payment that Stripe is asked about. */
export type PaymentRow = {
  id: string;
  bookingId: string;
  customerId: string;
  amountMinor: bigint;
  currency: string;
  status: string;
  method: string;
  sessionId: string | null;
  /** What came for it is not what was asked: a clerk decides what becomes of that, and nothing else does (rule 47). */
  flagged: boolean;
};

/** How a payment stands once Stripe has been asked; sent back, where what came was not what was asked. */
export type Settled = "confirmed" | "pending" | "cancelled" | "sent_back";

/** @throws DomainError not_found */
export async function findPaymentRow(ctx: Context, id: string): Promise<PaymentRow> {
  const [payment] = await ctx.db.$queryRaw<PaymentRow[]>(sql`
    SELECT id, booking_id AS "bookingId", customer_id AS "customerId", amount_minor AS "amountMinor", currency, status, method,
           session_id AS "sessionId", ${isFlagged(sql`payment.id`)} AS flagged
    FROM payment WHERE id = ${id}::uuid`);
  if (!payment) throw notFound("payment");
  return payment;
}

/** Stripe has not had its last word. */
export function isOpen({ status }: PaymentRow): boolean {
  return paymentsIn.settle.some((open) => open === status);
}

export function settledAs({ status, flagged }: PaymentRow): Settled {
  if (status === "cancelled" && flagged) return "sent_back";
  if (status === "confirmed" || status === "cancelled") return status;
  return "pending";
}
