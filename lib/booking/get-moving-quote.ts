import { openOf } from "@/lib/billing/billing";
import { netPaid } from "@/lib/billing/net-paid";
import { moveSchedule } from "@/lib/booking/moving/move-schedule";
import type { Asked } from "@/lib/booking/record/find-asked";
import { type ChangeTold, findChangeQuote } from "@/lib/booking/record/find-change-quote";
import { readSchedule } from "@/lib/booking/record/read-schedule";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { notFound } from "@/lib/errors";

/** What a booking comes to on another date, as somebody was told. */
type MovingQuote = ChangeTold & {
  to: { code: string; startsOn: LocalDate; endsOn: LocalDate };
  /** What would be left to pay, and by when. */
  due: { dueOn: LocalDate; openMinor: bigint }[];
};

/**
 * What somebody was told of a booking on another date, and what would be due then: by the function that makes it due (rule 53).
 * @throws DomainError not_found, also for the price of another booking (rule 115).
 */
export async function getMovingQuote(
  ctx: Context,
  input: Asked & { quoteId: string },
): Promise<MovingQuote> {
  const { bookingId, departureId, travellerIds, ...told } = await findChangeQuote(ctx, input);
  if (!departureId) throw notFound("price");
  const to = await getDeparture(ctx, told.after.departureCode);
  const { code, startsOn, endsOn } = to;
  const paidMinor = await netPaid(ctx, { bookingId });
  const today = localDateOf(clock.now());
  const moreMinor = told.totalMinor - told.beforeMinor;
  const moved = { moreMinor, paidMinor, today, to };
  const lines = moveSchedule(await readSchedule(ctx, bookingId), moved);
  const open = openOf(
    lines.map(({ amountMinor }) => amountMinor),
    paidMinor,
  );
  const due = lines.map(({ dueOn }, at) => ({ dueOn, openMinor: open[at] ?? 0n }));
  return {
    ...{ ...told, to: { code, startsOn, endsOn } },
    due: due.filter(({ openMinor }) => openMinor > 0n),
  };
}
