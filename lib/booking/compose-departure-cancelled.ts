import { departureCancelled } from "@/emails/departure-cancelled";
import { renderMail } from "@/emails/render-mail";
import { placesFree } from "@/lib/availability/availability";
import { loadToMail } from "@/lib/booking/documents/load-to-mail";
import { calendarOf } from "@/lib/booking/documents/make-documents";
import { readCalledOff } from "@/lib/booking/record/called-off";
import { goesBack } from "@/lib/booking/record/goes-back";
import { cancelReasons } from "@/lib/catalog/catalog";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { daysBetween, formatDate, localDateOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { formatMoneyExact } from "@/lib/money";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/**
 * The mail that we cancelled a departure: why, by when all money is back, and which departures of the same vacation have room near that day
 * (rule 65); with the file that takes the days out of a calendar (rule 108). Null once there is nobody to write to.
 */
export async function composeDepartureCancelled(
  ctx: Context,
  { subjectId: bookingId }: { subjectId: string },
): Promise<ComposedMessage | null> {
  const found = await loadToMail(ctx, bookingId);
  if (!found) return null;
  const { booking, to, about } = found;
  const calledOff = await readCalledOff(ctx, booking);
  if (!calledOff) return null;
  const { reason, backBy, others } = calledOff;
  const backMinor = await goesBack(ctx, { bookingId, reason: "called_off" });
  const { slug } = booking.departure.vacation;
  const mail = await renderMail(
    departureCancelled({
      ...about,
      why: cancelReasons[reason],
      back: backMinor > 0n ? formatMoneyExact(backMinor) : null,
      ...{ backBy: formatDate(backBy), days: daysBetween(localDateOf(clock.now()), backBy) },
      others: others.map(({ code, startsOn, endsOn, free }) => ({
        dates: `${formatDate(startsOn)} to ${formatDate(endsOn)}`,
        free: placesFree(free),
        url: `${env.APP_URL}${paths.departure(slug, code)}`,
      })),
      vacationUrl: `${env.APP_URL}${paths.vacation(slug)}`,
    }),
  );
  return { ...mail, to, attachments: [calendarOf(booking)] };
}
