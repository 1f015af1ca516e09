import type { CardEnd } from "@/lib/billing/end-cards";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken, type ShownForm } from "@/lib/privacy/form-token";
import { findSavedCard, type SavedCard } from "@/lib/stripe/saved-card";

type Asked = {
  id: string;
  bookingId: string;
  formToken: string;
  sessionId: string | null;
  sessionExpiresAt: Date;
  personId: string;
};

/**
 * Asks Stripe whether a card was saved that was asked for, under `payment`, and keeps what we may know of it: its mark, its kind, four
 * digits and its last month (P11). One that was kept for the booking before is kept no longer. At any time and any number of times:
 * it is kept once.
 */
export async function settleCard(ctx: Context, input: { keptCardId: string }): Promise<void> {
  const asked = await findAsked(ctx, input.keptCardId);
  if (!asked) return;
  const found = await findCard(asked);
  if (found === "open") return;
  const form = found === "left" ? null : await shownForm(ctx, asked.formToken);
  await ctx.transaction(async (inner) => {
    if (found === "left" || !form) await end(inner, asked.id, "asked", "left");
    else await keep(inner, asked, form, found);
  });
}

async function findAsked(ctx: Context, id: string): Promise<Asked | null> {
  const [asked] = await ctx.db.$queryRaw<Asked[]>(sql`
    SELECT k.id, k.booking_id AS "bookingId", k.form_token AS "formToken", k.session_id AS "sessionId",
           k.session_expires_at AS "sessionExpiresAt", b.person_id AS "personId"
    FROM kept_card k JOIN booking b ON b.id = k.booking_id WHERE k.id = ${id}::uuid AND k.status = 'asked'`);
  return asked ?? null;
}

// Of a page whose address was never noted nobody knows.
async function findCard({ sessionId, sessionExpiresAt }: Asked) {
  if (sessionId) return await findSavedCard(sessionId);
  return sessionExpiresAt > clock.now() ? "open" : "left";
}

/** Null once the form is too old to bind anything to it: then nothing is kept. */
async function shownForm(ctx: Context, token: string): Promise<ShownForm | null> {
  try {
    return await readFormToken(ctx, { token, point: "kept-card" });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function keep(
  ctx: Context,
  asked: Asked,
  form: ShownForm,
  paymentMethod: SavedCard,
): Promise<void> {
  const { id, bookingId, personId } = asked;
  const [locked] = await ctx.db.$queryRaw<{ status: string }[]>(sql`
    SELECT status FROM kept_card WHERE id = ${id}::uuid FOR UPDATE`);
  if (locked?.status !== "asked") return;
  const before = await ctx.db.keptCard.findFirst({ where: { bookingId, status: "kept" } });
  if (before) await end(ctx, before.id, "kept", "replaced");
  await ctx.db.keptCard.update({
    where: { id },
    data: { status: "kept", keptAt: clock.now(), formToken: "" },
  });
  const people = [
    { personId, about: ["contact"], provenance: "self", values: { paymentMethod } },
  ] as const;
  await correctPerson(ctx, { form, people });
  await record(ctx, { entity: "kept_card", entityId: id, from: "asked", to: "kept" });
  await emit(ctx, "card.kept", { keptCardId: id });
}

async function end(ctx: Context, id: string, from: string, endedWhy: CardEnd): Promise<void> {
  const { count } = await ctx.db.keptCard.updateMany({
    where: { id, status: from },
    data: { status: "ended", endedAt: clock.now(), endedWhy, formToken: "" },
  });
  if (count === 0) return;
  await record(ctx, { entity: "kept_card", entityId: id, from, to: "ended", why: endedWhy });
  await emit(ctx, "card.ended", { keptCardId: id });
}
