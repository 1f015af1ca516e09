import { dateChanged } from "@/emails/date-changed";
import { renderMail } from "@/emails/render-mail";
import type { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { calendarOf } from "@/lib/booking/documents/make-documents";
import { detailsDueOn } from "@/lib/booking/record/traveller-facts";
import { getDeparture } from "@/lib/catalog/get-departure";
import type { Context } from "@/lib/context/open-context";
import { formatDate, formatInstant, type LocalDate } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";
import { getQuote } from "@/lib/pricing/get-quote";

type Amount = "beforeMinor" | "totalMinor" | "feeMinor" | "backMinor";

type Moved = {
  found: NonNullable<Awaited<ReturnType<typeof loadToMail>>>;
  change: { at: Date; by: string; fromQuoteId: string } & Record<Amount, bigint>;
  papers: readonly { name: string; filename: string; content: Buffer }[];
};

/**
 * The mail that a booking is for another date, with its papers and the file that puts the new days in the place of the old ones in a
 * calendar (rule 108).
 */
export async function composeMoved(
  ctx: Context,
  { found, change, papers }: Moved,
): Promise<ComposedMessage> {
  const { booking, about, to } = found;
  const { departureCode } = await getQuote(ctx, { quoteId: change.fromQuoteId });
  const { beforeMinor, totalMinor, feeMinor, backMinor } = change;
  const open = booking.account.schedule.filter(({ openMinor }) => openMinor > 0n);
  const mail = await renderMail(
    dateChanged({
      ...{ ...about, byDesk: change.by === "employee" },
      before: daysOf(await getDeparture(ctx, departureCode)),
      now: daysOf(booking.departure),
      changedOn: formatInstant(change.at),
      priceBefore: totalMinor - feeMinor === beforeMinor ? null : formatMoneyExact(beforeMinor),
      fee: feeMinor > 0n ? formatMoneyExact(feeMinor) : null,
      back: backMinor > 0n ? formatMoneyExact(backMinor) : null,
      more: totalMinor > beforeMinor,
      due: open.map(({ openMinor, dueOn }) => ({
        ...{ amount: formatMoneyExact(openMinor), on: formatDate(dueOn) },
      })),
      detailsDueOn: formatDate(detailsDueOn(booking)),
      papers: papers.map(({ name }) => name),
    }),
  );
  const attachments = papers.map(({ filename, content }) => ({
    ...{ filename, content, contentType: "application/pdf" },
  }));
  return { ...mail, to, attachments: [...attachments, calendarOf(booking)] };
}

function daysOf({ startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate }) {
  return { startsOn: formatDate(startsOn), endsOn: formatDate(endsOn) };
}
