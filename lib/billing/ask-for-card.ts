import { stripeDisclosure } from "@/lib/billing/asking/stripe-disclosure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { permitDisclosure } from "@/lib/privacy/permit-disclosure";
import { sessionMinutes } from "@/lib/stripe/checkout-session";
import { cardPageFields } from "@/lib/stripe/saved-card";

type Asking = {
  bookingId: string;
  personId: string;
  policyVersion: number;
  /** Of the form that was shown: what Stripe tells us of the card is collected under it (P47). */
  formToken: string;
};

/**
 * Notes that a card is to be saved for a booking, and what Stripe will be told, in one statement of the caller's transaction, which has the
 * booking locked. A page that is open for it already, and lives long enough, is the same one.
 * @returns its id.
 */
export async function askForCard(ctx: Context, asking: Asking): Promise<string> {
  const { bookingId, formToken } = asking;
  const now = clock.now();
  const open = await ctx.db.keptCard.findFirst({ where: { bookingId, status: "asked" } });
  const lives = open && open.sessionExpiresAt.getTime() - now.getTime() > secondsToSave * 1000;
  if (open && lives) return open.id;
  if (open)
    await ctx.db.keptCard.updateMany({
      where: { id: open.id },
      data: { status: "ended", endedAt: now, endedWhy: "left" },
    });
  const id = newId();
  const expiresAt = new Date(now.getTime() + (sessionMinutes + 1) * 60_000);
  const disclosure = stripeDisclosure({ ...asking, operationId: id, fields: cardPageFields });
  await ctx.db.$executeRaw(sql`
    WITH asked AS (
      INSERT INTO kept_card (id, booking_id, status, form_token, session_expires_at, asked_at)
      VALUES (${id}::uuid, ${bookingId}::uuid, 'asked', ${formToken}, ${expiresAt}::timestamptz, ${now}::timestamptz)
    ), ${permitDisclosure(disclosure)}
    SELECT FROM decision`);
  return id;
}

/** A page that is over sooner than this leads nowhere. */
const secondsToSave = 120;
