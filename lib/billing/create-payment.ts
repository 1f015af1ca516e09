import { sessionMinutes } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { newId } from "@/lib/ids";
import { recordDisclosure } from "@/lib/privacy/record-disclosure";

type NewPayment = {
  bookingId: string;
  customerId: string;
  /** Who pays, and under which version what we know of them was collected. */
  personId: string;
  policyVersion: number;
  holdId: string;
  amountMinor: bigint;
  currency: string;
};

/**
 * Notes the intent to be paid and what Stripe will be told, in the caller's transaction and before Stripe is asked: its id is the
 * operation's id, so that a crash in between is found and finished (rules 35, 50; P4, P22).
 * @returns the payment's id.
 */
export async function createPayment(ctx: Context, input: NewPayment): Promise<string> {
  const { personId, policyVersion, ...payment } = input;
  const id = newId();
  // A minute more than Stripe's shortest: their clock may be behind ours.
  const sessionExpiresAt = new Date(clock.now().getTime() + (sessionMinutes + 1) * 60_000);
  await ctx.db.payment.createMany({
    data: [{ id, ...payment, method: "stripe_checkout", status: "created", sessionExpiresAt }],
  });
  await recordDisclosure(ctx, {
    personId,
    recipient: "processor:stripe",
    fields: ["amount", "currency", "booking.ref", "payment.id", "return_address"],
    version: policyVersion,
    operationId: id,
  });
  await record(ctx, { entity: "payment", entityId: id, from: null, to: "created" });
  return id;
}

/** Who owes and pays for a person: the one that there is, or a new one. */
export async function ensureCustomer(ctx: Context, personId: string): Promise<string> {
  const known = await ctx.db.customer.findUnique({ where: { personId }, select: { id: true } });
  if (known) return known.id;
  const id = newId();
  await ctx.db.customer.createMany({ data: [{ id, personId }] });
  return id;
}
