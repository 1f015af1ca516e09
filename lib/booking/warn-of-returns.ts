import { moneyBackBy } from "@/lib/booking/booking";
import { notSentOf } from "@/lib/booking/record/not-sent-of";
import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { addDays, formatDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";

/** So many days before the last one a person hears of what is not back. */
const warnedDays = 4;

/**
 * Puts the money of departures that we cancelled before a person while there is time to send it: once for each, some days before its 14 are
 * over, and later for what was missed (rules 62, 65). Run once a day under `billing`.
 */
export async function warnOfReturns(ctx: Context): Promise<void> {
  const soon = addDays(localDateOf(clock.now()), warnedDays);
  const all = await ctx.db.departureCancellation.findMany({
    select: { departureId: true, at: true, departure: { select: { code: true } } },
  });
  const near = all.filter(({ at }) => moneyBackBy(at) <= soon);
  const open = await notSentOf(ctx, { departureIds: near.map(({ departureId }) => departureId) });
  for (const { departureId, at, departure } of near) {
    const minor = open.get(departureId);
    if (minor === undefined) continue;
    const detail = `${formatMoneyExact(minor)} of ${departure.code}, to be back by ${formatDate(moneyBackBy(at))}`;
    await callAttention(ctx, { kind: "return_due", subjectId: departureId, detail });
  }
}
