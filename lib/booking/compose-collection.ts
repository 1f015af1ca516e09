import { collection } from "@/emails/collection";
import { renderMail } from "@/emails/render-mail";
import { openMinorOf } from "@/lib/billing/billing";
import { isContestedNow } from "@/lib/billing/is-contested-now";
import { isAllowed, nextTryOn } from "@/lib/booking/booking";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { nextDue } from "@/lib/booking/documents/words";
import { readCollectedLines, takenOn } from "@/lib/booking/record/collected-lines";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";

type Days = ReadonlyMap<number, LocalDate | null>;
type Found = NonNullable<Awaited<ReturnType<typeof loadToMail>>>;

/** The mail that confirms that what is open is taken from a card, with every amount and its day; null once nothing is. */
export async function composeCardKept(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  return await compose(ctx, input.subjectId, "kept");
}

/**
 * The mail that says how much is taken on which day (P39). How it stands is asked for when it is sent: what was paid meanwhile, or is
 * taken from no card any more, is not announced (rule 94).
 */
export async function composeCollectionAnnounced(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  return await compose(ctx, input.subjectId, "announced");
}

async function compose(
  ctx: Context,
  keptCardId: string,
  occasion: "kept" | "announced",
): Promise<ComposedMessage | null> {
  const card = await ctx.db.keptCard.findUniqueOrThrow({ where: { id: keptCardId } });
  const stands = card.status === "kept" && !(await isContestedNow(ctx, card.bookingId));
  const found = stands ? await loadToMail(ctx, card.bookingId) : null;
  const lines = await readCollectedLines(ctx, { bookingId: card.bookingId, cardId: keptCardId });
  return found && (await mailOf(found, occasion, takenOn(lines, localDateOf(clock.now()))));
}

async function mailOf(found: Found, occasion: "kept" | "announced", days: Days) {
  const { booking, to, about } = found;
  if (!isAllowed("collect", booking.status)) return null;
  const taken = new Map<LocalDate, bigint>();
  for (const { seq, openMinor } of booking.account.schedule) {
    const day = days.get(seq);
    if (day && openMinor > 0n) taken.set(day, (taken.get(day) ?? 0n) + openMinor);
  }
  if (taken.size === 0) return null;
  const lines = [...taken].map(([day, minor]) => ({
    ...{ amount: formatMoneyExact(minor), on: formatDate(day) },
  }));
  const mail = await renderMail(
    collection({ ...about, occasion, lines, retryOn: null, due: null }),
  );
  return { ...mail, to, attachments: [] };
}

/**
 * The mail that a card was not charged: when it is tried again, or how to pay otherwise (P39); null once nothing of it is open.
 */
export async function composeCollectionFailed(
  ctx: Context,
  { subjectId: paymentId }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const payment = await ctx.db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const attempt = await ctx.db.collectionAttempt.findUniqueOrThrow({ where: { paymentId } });
  const found = await loadToMail(ctx, payment.bookingId);
  if (!found || openMinorOf(found.booking.account) === 0n) return null;
  const { booking, to, about } = found;
  const { keptCardId, seq } = attempt;
  const tried = await ctx.db.collectionAttempt.findMany({
    where: { keptCardId, seq },
    orderBy: { number: "asc" },
  });
  const retryOn = nextTryOn(
    tried.map((one) => ({ ...one, begunOn: fromDateColumn(one.begunOn) })),
    fromDateColumn(attempt.begunOn),
  );
  const due = nextDue(booking.account);
  const mail = await renderMail(
    collection({
      ...{ ...about, lines: [], occasion: occasionOf(attempt.outcome) },
      due,
      retryOn: retryOn && formatDate(retryOn),
    }),
  );
  return { ...mail, to, attachments: [] };
}

function occasionOf(outcome: string | null) {
  if (outcome === "authentication") return "authenticate";
  return outcome === "declined" ? "declined" : "refused";
}
