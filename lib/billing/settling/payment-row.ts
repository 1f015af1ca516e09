import { paymentsIn } from "@/lib/billing/billing";
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
};

/** How a payment stands once Stripe has been asked. */
export type Settled = "confirmed" | "pending" | "cancelled";

/** @throws DomainError not_found */
export async function findPaymentRow(ctx: Context, id: string): Promise<PaymentRow> {
  const [payment] = await ctx.db.$queryRaw<PaymentRow[]>(sql`
    SELECT id, booking_id AS "bookingId", customer_id AS "customerId", amount_minor AS "amountMinor", currency, status, method,
           session_id AS "sessionId"
    FROM payment WHERE id = ${id}::uuid`);
  if (!payment) throw notFound("payment");
  return payment;
}

/** Stripe has not had its last word. */
export function isOpen({ status }: PaymentRow): boolean {
  return paymentsIn.settle.some((open) => open === status);
}

export function settledAs({ status }: PaymentRow): Settled {
  if (status === "confirmed" || status === "cancelled") return status;
  return "pending";
}
