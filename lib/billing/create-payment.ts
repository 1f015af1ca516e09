import { sessionMinutes } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { recordDisclosure } from "@/lib/privacy/record-disclosure";

type NewPayment = {
  bookingId: string;
  /** Of the one that there is, or made by the caller for somebody who never paid before. */
  customerId: string;
  /** Who pays, and under which version what we know of them was collected. */
  personId: string;
  policyVersion: number;
  holdId: string;
  amountMinor: bigint;
  currency: string;
};

/**
 * Notes the intent to be paid, who owes it and what Stripe will be told, in one statement of the caller's transaction and before
 * Stripe is asked: its id is the operation's id, so that a crash in between is found and finished (rules 35, 50; P4, P22).
 * @returns the payment's id.
 */
export async function createPayment(ctx: Context, input: NewPayment): Promise<string> {
  const id = newId();
  // A minute more than Stripe's shortest: their clock may be behind ours.
  const sessionExpiresAt = new Date(clock.now().getTime() + (sessionMinutes + 1) * 60_000);
  const disclosure = recordDisclosure({
    personId: input.personId,
    recipient: "processor:stripe",
    fields: ["amount", "currency", "booking.ref", "payment.id", "return_address"],
    version: input.policyVersion,
    operationId: id,
  });
  await ctx.db.$executeRaw(sql`
    WITH owing AS (
      INSERT INTO customer (id, person_id) VALUES (${input.customerId}::uuid, ${input.personId}::uuid)
      ON CONFLICT (id) DO NOTHING
    ), noted AS (
      INSERT INTO payment (id, booking_id, customer_id, hold_id, method, amount_minor, currency, status, session_expires_at)
      VALUES (${id}::uuid, ${input.bookingId}::uuid, ${input.customerId}::uuid, ${input.holdId}::uuid, 'stripe_checkout',
              ${input.amountMinor}, ${input.currency}, 'created', ${sessionExpiresAt}::timestamptz)
    ), disclosed AS (${disclosure})
    INSERT INTO lifecycle_event (entity, entity_id, "to", actor) VALUES ('payment', ${id}::uuid, 'created', ${ctx.actor})`);
  return id;
}
