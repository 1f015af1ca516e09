import { stripeDisclosure } from "@/lib/billing/asking/stripe-disclosure";
import { onPage, type PaymentKind, type PaymentMethod, savedCard } from "@/lib/billing/billing";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import type { OwnKey } from "@/lib/privacy/disclosures";
import { permitDisclosure } from "@/lib/privacy/permit-disclosure";
import { chargeFields } from "@/lib/stripe/card-charge";
import { sessionFields, sessionMinutes } from "@/lib/stripe/checkout-session";

type NewPayment = {
  kind: PaymentKind;
  bookingId: string;
  /** Of the one that there is, or made by the caller for somebody who never paid before. */
  customerId: string;
  /** Who pays, and under which version what we know of them was collected. */
  personId: string;
  policyVersion: number;
  /** Whose places it is for; null once they are the travellers' own. */
  holdId: string | null;
  amountMinor: bigint;
  currency: string;
  /** Stripe's page, unless it says otherwise. */
  method?: PaymentMethod;
};

/** A payment whose page is still to be opened. */
export type NotedPayment = Omit<NewPayment, "customerId" | "kind" | "method"> & {
  id: string;
  sessionExpiresAt: Date;
  /** Of its booking. */
  ref: string;
  linkEpoch: number;
  /** Of who pays, where it was just read. */
  key?: OwnKey | null;
};

/**
 * Notes the intent to be paid, who owes it and what Stripe will be told, in one statement of the caller's transaction and before
 * Stripe is asked: its id is the operation's id, so that a crash in between is found and finished (rules 35, 50; P4, P22). What
 * Stripe may not be told is on record too, and then its page does not open.
 */
export async function createPayment(ctx: Context, input: NewPayment): Promise<NotedPayment> {
  const { kind, customerId, method = onPage, ...payment } = input;
  const { bookingId, personId, holdId, amountMinor, currency } = payment;
  const id = newId();
  // A minute more than Stripe's shortest: their clock may be behind ours.
  const sessionExpiresAt = new Date(clock.now().getTime() + (sessionMinutes + 1) * 60_000);
  const fields = method === savedCard ? chargeFields : sessionFields;
  const disclosure = stripeDisclosure({ ...payment, operationId: id, fields });
  const [booking] = await ctx.db.$queryRaw<Pick<NotedPayment, "ref" | "linkEpoch" | "key">[]>(sql`
    WITH owing AS (
      INSERT INTO customer (id, person_id) VALUES (${customerId}::uuid, ${personId}::uuid)
      ON CONFLICT (id) DO NOTHING
    ), noted AS (
      INSERT INTO payment (id, kind, booking_id, customer_id, hold_id, method, amount_minor, currency, status, session_expires_at)
      VALUES (${id}::uuid, ${kind}, ${bookingId}::uuid, ${customerId}::uuid, ${holdId}::uuid, ${method},
              ${amountMinor}, ${currency}, 'created', ${sessionExpiresAt}::timestamptz)
    ), told AS (
      INSERT INTO lifecycle_event (entity, entity_id, "to", actor) VALUES ('payment', ${id}::uuid, 'created', ${ctx.actor})
    ), ${permitDisclosure(disclosure)}
    SELECT ref, link_epoch AS "linkEpoch", (SELECT key FROM own_key) AS key FROM booking WHERE id = ${bookingId}::uuid`);
  if (!booking) throw new Error("A payment is for a booking.");
  return { ...payment, id, sessionExpiresAt, ...booking };
}
