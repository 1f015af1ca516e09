import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { emailIndex } from "@/lib/privacy/find-by-email";

/**
 * Asks for the links of an address's bookings to be mailed there. Nothing is looked up here: known and unknown addresses take
 * the same path and get the same answer (rule 112). What the address is found by stays in a row that goes when it is used; the
 * event, which is kept for longer, has the row's id.
 */
export async function requestLink(ctx: Context, input: { email: string }): Promise<void> {
  const index = Buffer.from(emailIndex(input.email), "hex");
  await ctx.db.$executeRaw(sql`
    WITH asked AS (
      INSERT INTO link_request (id, address_index) VALUES (${newId()}::uuid, ${index}) RETURNING id
    )
    INSERT INTO outbox_event (kind, payload)
    SELECT 'booking.link_requested', jsonb_build_object('requestId', id) FROM asked`);
}
