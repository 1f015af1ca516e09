import { netPaid } from "@/lib/billing/net-paid";
import { type DeskQuote, isAllowed } from "@/lib/booking/booking";
import { type AtDesk, findAsked } from "@/lib/booking/record/find-asked";
import { findChangeQuote } from "@/lib/booking/record/find-change-quote";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { isId } from "@/lib/ids";

/**
 * What whoever asks was told of a booking under a case of theirs (rule 53), under `booking`.
 * @throws DomainError not_found, also for what a colleague was told.
 */
export async function getDeskQuote(
  ctx: Context,
  input: AtDesk & { quoteId: string },
): Promise<DeskQuote> {
  const { id: bookingId } = await findAsked(ctx, input);
  const quoted = (await findCancelling(ctx, input, bookingId)) ?? (await findChange(ctx, input));
  const { status, ...of } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { status: true, ref: true, customerId: true, currency: true },
  });
  const proposal = await ctx.db.proposal.findUnique({
    where: { id: input.quoteId },
    select: { state: true },
  });
  const { kind, beforeMinor, totalMinor } = quoted;
  const paidMinor = await netPaid(ctx, { bookingId });
  const owed =
    kind === "cancel" ? totalMinor : await owedMinor(ctx, { id: bookingId, status, totalMinor });
  const lowered = kind !== "date" || totalMinor < beforeMinor;
  const backMinor = lowered && paidMinor > owed ? paidMinor - owed : 0n;
  return {
    ...{ ...quoted, of, paidMinor, backMinor, lateFeesMinor: owed - totalMinor },
    proposal: proposal ? stateOf(proposal.state) : null,
  };
}

type Quoted = Omit<DeskQuote, "of" | "paidMinor" | "backMinor" | "lateFeesMinor" | "proposal">;

async function findCancelling(
  ctx: Context,
  { quoteId: id }: { quoteId: string },
  bookingId: string,
): Promise<Quoted | null> {
  if (!isId(id)) return null;
  const quote = await ctx.db.cancellationQuote.findFirst({
    where: { id, bookingId, employeeId: ctx.actor },
    include: { cancellation: true },
  });
  if (!quote) return null;
  const { totalMinor: beforeMinor, feeMinor, expiresAt } = quote;
  const { status, totalMinor } = await ctx.db.booking.findUniqueOrThrow({
    where: { id: bookingId },
  });
  const isSo = isAllowed("cancel", status) && totalMinor === beforeMinor;
  return {
    ...{ id, kind: "cancel", travellerIds: [], to: null, beforeMinor, feeMinor, expiresAt },
    ...{ totalMinor: feeMinor, done: quote.cancellation !== null },
    holds: isSo && expiresAt > clock.now(),
  };
}

async function findChange(ctx: Context, input: AtDesk & { quoteId: string }): Promise<Quoted> {
  const told = await findChangeQuote(ctx, input);
  const { id, travellerIds, departureId, beforeMinor, feeMinor, totalMinor } = told;
  const { expiresAt, holds, done, after } = told;
  const common = { id, travellerIds, beforeMinor, feeMinor, totalMinor, expiresAt, holds, done };
  if (!departureId) return { ...common, kind: "travellers", to: null };
  const { startsOn, endsOn } = await getDeparture(ctx, after.departureCode);
  return { ...common, kind: "date", to: { startsOn, endsOn } };
}

function stateOf(state: string): DeskQuote["proposal"] {
  return state === "waiting" || state === "approved" ? state : "rejected";
}
