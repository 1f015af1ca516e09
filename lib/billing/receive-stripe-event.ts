import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { readStripeEvent } from "@/lib/stripe/read-event";

/**
 * Stores an event of Stripe's once and says so to the worker, in one statement; what it means is decided there, by asking
 * again (rules 44 to 46). Only ids are kept: an event's body holds personal data.
 * @returns false when the signature does not hold.
 */
export async function receiveStripeEvent(
  ctx: Context,
  input: { rawBody: string; signature: string },
): Promise<boolean> {
  const event = readStripeEvent(input.rawBody, input.signature);
  if (!event) return false;
  await ctx.db.$executeRaw(sql`
    WITH stored AS (
      INSERT INTO psp_event (id, type, object_id, created_at, state)
      VALUES (${event.id}, ${event.type}, ${event.objectId}, ${event.createdAt}, 'received')
      ON CONFLICT (id) DO NOTHING RETURNING id
    )
    INSERT INTO outbox_event (kind, payload)
    SELECT 'payment.event', jsonb_build_object('eventId', id) FROM stored`);
  return true;
}
