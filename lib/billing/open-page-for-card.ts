import { askStripe } from "@/lib/billing/asking/ask-stripe";
import { stripeDisclosure } from "@/lib/billing/asking/stripe-disclosure";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";
import { cardPageFields, type NewCardPage, openCardPage } from "@/lib/stripe/saved-card";

type Row = {
  id: string;
  bookingId: string;
  sessionUrl: string | null;
  sessionExpiresAt: Date;
  ref: string;
  linkEpoch: number;
  policyVersion: number;
  personId: string;
  customerId: string;
};

/**
 * Opens Stripe's page on which a card is saved that was asked for, and keeps its address; asking again gives the same page. Nothing about
 * the person is sent (P23). Call it outside any transaction.
 * @returns its address; null where Stripe will not open it, or may not be told.
 * @throws DomainError unavailable while Stripe cannot be reached.
 */
export async function openPageForCard(
  ctx: Context,
  input: { keptCardId: string },
): Promise<string | null> {
  const asked = await find(ctx, input.keptCardId);
  if (asked.sessionUrl) return asked.sessionUrl;
  const released = await releaseDisclosure(ctx, {
    ...stripeDisclosure({ ...asked, operationId: asked.id, fields: cardPageFields }),
    taken: sql`SELECT id FROM kept_card WHERE id = ${asked.id}::uuid AND status = 'asked'`,
    payload: payloadOf(asked),
  });
  if (!released || "refusal" in released) return null;
  const page = await askStripe(() => openCardPage(released.cleared));
  if (!page) return null;
  await ctx.db.$executeRaw(sql`
    UPDATE kept_card SET session_id = ${page.id}, session_url = ${page.url}, stripe_customer_id = ${page.stripeCustomerId}
    WHERE id = ${asked.id}::uuid AND status = 'asked'`);
  return page.url;
}

function payloadOf(asked: Row): NewCardPage {
  const card = paths.bookingCard(linkToken("booking", asked.bookingId, asked.linkEpoch));
  return {
    "payment.id": asked.id,
    "payment.deadline": asked.sessionExpiresAt,
    "customer.number": asked.customerId,
    "booking.ref": asked.ref,
    return_address: {
      saved: `${env.APP_URL}${card}?saved=1`,
      left: `${env.APP_URL}${card}`,
    },
  };
}

async function find(ctx: Context, id: string): Promise<Row> {
  const [asked] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT k.id, k.booking_id AS "bookingId", k.session_url AS "sessionUrl", k.session_expires_at AS "sessionExpiresAt", b.ref,
           b.link_epoch AS "linkEpoch", b.policy_version AS "policyVersion", b.person_id AS "personId", b.customer_id AS "customerId"
    FROM kept_card k JOIN booking b ON b.id = k.booking_id WHERE k.id = ${id}::uuid`);
  if (!asked) throw notFound("card");
  return asked;
}
