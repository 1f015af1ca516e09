import { collectedOn, nextTryOn, type Tried } from "@/lib/booking/booking";
import type { Context } from "@/lib/context/open-context";
import { fromDateColumn, type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";

/** A line of a schedule as it is taken from a card. */
export type CollectedLine = {
  seq: number;
  dueOn: LocalDate;
  /** What is wanted with it and all lines before it. */
  upToMinor: bigint;
  /** Its day as it was announced; null where it was not yet: then it is not taken. */
  firstOn: LocalDate | null;
  tried: Tried[];
};

type Row = { seq: number; dueOn: Date; upToMinor: bigint; announcedAt: Date | null };

/** The lines of a booking's schedule in their order, with what was announced and tried with a card. */
export async function readCollectedLines(
  ctx: Context,
  { bookingId, cardId }: { bookingId: string; cardId: string },
): Promise<CollectedLine[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT l.seq::int AS seq, l.due_on AS "dueOn", (sum(l.amount_minor) OVER (ORDER BY l.seq))::bigint AS "upToMinor",
           n.created_at AS "announcedAt"
    FROM payment_schedule_line l LEFT JOIN notice n ON n.kind = 'collection_announced' AND n.subject_id = ${cardId}::uuid
      AND n.event = 'line ' || l.seq
    WHERE l.booking_id = ${bookingId}::uuid ORDER BY l.seq`);
  const attempts = await ctx.db.collectionAttempt.findMany({
    where: { keptCardId: cardId },
    orderBy: { number: "asc" },
  });
  return rows.map(({ seq, upToMinor, announcedAt, ...row }) => {
    const dueOn = fromDateColumn(row.dueOn);
    return {
      ...{ seq, dueOn, upToMinor },
      firstOn: announcedAt && collectedOn(dueOn, localDateOf(announcedAt)),
      tried: attempts
        .filter((attempt) => attempt.seq === seq)
        .map(({ number, outcome, begunOn }) => ({
          ...{ number, outcome, begunOn: fromDateColumn(begunOn) },
        })),
    };
  });
}

/**
 * The day on which each line is taken, by its number: as announced, or of its next try, or with a later line that comes before. Null where
 * its card is tried no more, and no line follows.
 */
export function takenOn(
  lines: readonly CollectedLine[],
  today: LocalDate,
): Map<number, LocalDate | null> {
  const days = new Map<number, LocalDate | null>();
  let later: LocalDate | null = null;
  for (const line of lines.toReversed()) {
    later = earlier(ownDay(line, today), later);
    days.set(line.seq, later);
  }
  return days;
}

function earlier(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  return one && other && other < one ? other : (one ?? other);
}

function ownDay({ dueOn, firstOn, tried }: CollectedLine, today: LocalDate): LocalDate | null {
  if (!firstOn) return collectedOn(dueOn, today);
  const underWay = tried.find(({ outcome }) => outcome === null);
  const day = underWay?.begunOn ?? nextTryOn(tried, firstOn);
  return day && day < today ? today : day;
}
