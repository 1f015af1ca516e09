import { mayBeLost } from "@/lib/billing/asking/may-be-lost";
import { stripeDisclosure } from "@/lib/billing/asking/stripe-disclosure";
import { byCredit, isOffline, refundsIn } from "@/lib/billing/billing";
import { giveBack } from "@/lib/billing/crediting/give-back";
import { returnToCredit } from "@/lib/billing/crediting/return-to-credit";
import { noteSent } from "@/lib/billing/refunding/note-sent";
import { settleRefund } from "@/lib/billing/settle-refund";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import {
  type CardRefund,
  createCardRefund,
  findSentRefund,
  refundFields,
} from "@/lib/stripe/card-refund";
import { isRefusedForGood } from "@/lib/stripe/stripe-failure";

/**
 * Sends a requested refund to the card it came from. The refund's id is the idempotency key, and stays with it at Stripe: after a
 * crash it is found or sent again, and happens once (rules 50, 59). A refusal for good is put before a person, as is what Stripe may not
 * be told (P4).
 */
export async function sendRefund(ctx: Context, input: { refundId: string }): Promise<void> {
  const refund = await findRefund(ctx, input.refundId);
  if (!refund || !refundsIn.send.some((status) => status === refund.status)) return;
  // It waits for a clerk, who sends it the way it came (rule 62).
  if (isOffline(refund.method)) return;
  if (refund.method === byCredit) return await returnToCredit(ctx, refund);

  const sent = await send(ctx, refund);
  if (sent === "taken") return;
  if (sent === "refused") return await noteRefusal(ctx, refund);
  await ctx.transaction((inner) => noteSent(inner, { ...refund, stripeRefundId: sent.id }));
  await settleRefund(ctx, { refundId: refund.id });
}

type Row = {
  id: string;
  status: string;
  payment: { status: string };
  method: string;
  amountMinor: bigint;
  currency: string;
  intentId: string | null;
  customerId: string;
  bookingId: string;
  personId: string;
  policyVersion: number;
  paymentId: string;
  creditId: string | null;
  notedAt: Date;
};

async function findRefund(ctx: Context, id: string): Promise<Row | null> {
  const [refund] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT r.id, r.status, jsonb_build_object('status', p.status) AS payment, p.method, r.amount_minor AS "amountMinor", r.currency, r.credit_id AS "creditId", r.created_at AS "notedAt", p.id AS "paymentId", p.intent_id AS "intentId", p.customer_id AS "customerId",
           p.booking_id AS "bookingId", c.person_id AS "personId", b.policy_version AS "policyVersion"
    FROM refund r JOIN payment p ON p.id = r.payment_id JOIN customer c ON c.id = p.customer_id JOIN booking b ON b.id = p.booking_id
    WHERE r.id = ${id}::uuid`);
  return refund ?? null;
}

async function noteRefusal(
  ctx: Context,
  refund: Pick<Row, "id" | "amountMinor" | "currency" | "creditId">,
): Promise<void> {
  await ctx.transaction(async (inner) => {
    const { count } = await inner.db.refund.updateMany({
      where: { id: refund.id, status: "requested" },
      data: { status: "failed", settledAt: clock.now() },
    });
    if (count === 0) return;
    await record(inner, {
      entity: "refund",
      entityId: refund.id,
      from: "requested",
      to: "failed",
      why: "refused",
    });
    const { creditId, amountMinor } = refund;
    if (creditId) await giveBack(inner, { creditId, amountMinor });
    await callAttention(inner, {
      kind: "refund_refused",
      subjectId: refund.id,
      detail: `${refund.amountMinor} ${refund.currency}`,
    });
  });
}

type Sent = CardRefund | "taken" | "refused";

/** @throws an Error while it may not leave yet: then it is tried again. */
async function send(ctx: Context, refund: Row): Promise<Sent> {
  const { id, intentId, notedAt } = refund;
  if (!intentId) return "refused";
  try {
    const found = mayBeLost(notedAt) && (await findSentRefund({ refundId: id, intentId }));
    return found || (await create(ctx, { ...refund, intentId }));
  } catch (error) {
    if (isRefusedForGood(error)) return "refused";
    throw error;
  }
}

async function create(ctx: Context, refund: Row & { intentId: string }): Promise<Sent> {
  const { id, intentId, amountMinor } = refund;
  const released = await releaseDisclosure(ctx, {
    ...stripeDisclosure({ ...refund, operationId: id, fields: refundFields }),
    taken: sql`SELECT id FROM refund WHERE id = ${id}::uuid AND status = ANY(${refundsIn.send})`,
    payload: { "refund.id": id, "payment.intent": intentId, amount: amountMinor },
  });
  if (!released) return "taken";
  if ("cleared" in released) return await createCardRefund(released.cleared);
  if (released.forGood) return "refused";
  throw new Error(`A refund is not let out: ${released.refusal}`);
}
