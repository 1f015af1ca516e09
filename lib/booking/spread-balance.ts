import { isAllowed, type PlannedLine } from "@/lib/booking/booking";
import { findBookingByToken } from "@/lib/booking/record/find-by-token";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { lockSchedule } from "@/lib/booking/record/lock-schedule";
import type { SpreadBalance } from "@/lib/booking/schema";
import { planInstalments } from "@/lib/booking/spreading/plan-instalments";
import { readBalance } from "@/lib/booking/spreading/read-balance";
import { getDeparture } from "@/lib/catalog/get-departure";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { getQuote } from "@/lib/pricing/get-quote";

/**
 * Divides the balance of a booking into monthly instalments and a last part, or puts it together again: bills, reminders and what is taken
 * from a card follow the new lines, which add up to what the old ones did (rule 33). Sent twice, it happens once.
 * @throws DomainError not_found; conflict where the departure does not offer it, there is no time for it, or a part is billed.
 */
export async function spreadBalance(
  ctx: Context,
  input: SpreadBalance,
): Promise<{ bookingToken: string }> {
  const { bookingToken } = input;
  const { id } = await findBookingByToken(ctx, bookingToken);
  await ctx.transaction(async (inner) => {
    await lockSchedule(inner, id);
    const { status } = await lockBooking(inner, id);
    const balance = isAllowed("spread", status) ? await readBalance(inner, id) : null;
    if (balance?.parts === input.parts) return;
    const most = await offered(inner, id);
    if (!balance || balance.billed || input.parts - 1 > most) throw notOffered();
    const plan = planInstalments(balance, input.parts - 1, localDateOf(clock.now()));
    if (!plan) throw notOffered();
    await rewrite(inner, id, plan);
    const why = `${balance.parts} to ${plan.length} parts`;
    await record(inner, { entity: "booking", entityId: id, from: status, to: status, why });
  });
  return { bookingToken };
}

async function offered(ctx: Context, id: string): Promise<number> {
  const { quoteId } = await ctx.db.booking.findUniqueOrThrow({ where: { id } });
  const { departureCode } = await getQuote(ctx, { quoteId });
  return (await getDeparture(ctx, departureCode)).instalments;
}

/** The deposit stays as it is; every other line has a number that none had before, as where a schedule is rewritten. */
async function rewrite(ctx: Context, bookingId: string, plan: readonly PlannedLine[]) {
  const { _max } = await ctx.db.paymentScheduleLine.aggregate({
    where: { bookingId },
    _max: { seq: true },
  });
  const first = (_max.seq ?? 0) + 1;
  await ctx.db.$executeRaw(sql`
    DELETE FROM payment_schedule_line WHERE booking_id = ${bookingId}::uuid AND kind IN ('instalment', 'balance')`);
  await ctx.db.paymentScheduleLine.createMany({
    data: plan.map(({ kind, amountMinor, dueOn }, at) => ({
      ...{ bookingId, seq: first + at, kind, amountMinor, dueOn: toDateColumn(dueOn) },
    })),
  });
}

function notOffered(): DomainError {
  return new DomainError(
    "conflict",
    "This balance cannot be divided so: there is not the time for it any more, or a part of it is billed. Nothing was changed.",
  );
}
