import { requireRole } from "@/lib/auth/require-role";
import type { Role } from "@/lib/auth/roles";
import { moneyBack } from "@/lib/billing/money-back";
import { type MoneyBack, notSentMinor } from "@/lib/billing/schema";
import { readDesk } from "@/lib/booking/record/read-desk";
import type { DepartureOnDesk } from "@/lib/booking/schema";
import { departureDesk } from "@/lib/booking/whose-work";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { daysBetween, localDateOf } from "@/lib/dates";
import { notFound } from "@/lib/errors";

type Booked = { id: string; ref: string; customerId: string; status: string; travellers: number };

/**
 * One departure before an employee, under `billing`: how many cancelling it would concern and what would go back, or how far that has come
 * (rule 65). No role sees a person here; which bookings wait for money is told to clerks alone (P34).
 * @throws DomainError not_found, also for any other role.
 */
export async function getDepartureDesk(
  ctx: Context,
  input: { code: string },
): Promise<DepartureOnDesk & { role: Role }> {
  const role = await requireRole(ctx, departureDesk);
  if (!/^[A-Z0-9-]{1,32}$/.test(input.code)) throw notFound("departure");
  const [departure] = await readDesk(ctx, { code: input.code });
  if (!departure) throw notFound("departure");
  const bookings = await readBookings(ctx, departure.departureId);
  const each = await moneyBack(ctx, { bookingIds: bookings.map(({ id }) => id) });
  const firm = bookings.filter(({ status }) => status === "confirmed");
  const done = bookings.filter(({ status }) => status === "cancelled_by_organiser").length;
  const { cancelled, ...rest } = departure;
  return {
    ...{ ...rest, role, money: sumMoneyBack(each) },
    firm: firm.length,
    travellers: firm.reduce((sum, { travellers }) => sum + travellers, 0),
    paying: bookings.length - firm.length - done,
    cancelled: cancelled && {
      ...{ ...cancelled, done, of: bookings.length },
      daysLeft: daysBetween(localDateOf(clock.now()), cancelled.backBy),
      waiting: role === "billing_clerk" ? waitingOf(bookings, each) : [],
    },
  };
}

async function readBookings(ctx: Context, departureId: string): Promise<Booked[]> {
  const bookings = await ctx.db.booking.findMany({
    where: {
      departureId,
      status: { in: ["awaiting_deposit", "confirmed", "cancelled_by_organiser"] },
    },
    select: {
      ...{ id: true, ref: true, customerId: true, status: true },
      travellers: { where: { state: "active" }, select: { id: true } },
    },
    orderBy: { ref: "asc" },
  });
  return bookings.map(({ travellers, ...one }) => ({ ...one, travellers: travellers.length }));
}

/** The bookings of which money has not left us. */
function waitingOf(bookings: readonly Booked[], each: readonly MoneyBack[]) {
  return bookings.flatMap(({ id, ref, customerId }) => {
    const money = each.find(({ bookingId }) => bookingId === id);
    const minor = money ? notSentMinor(money) : 0n;
    const byHand = money !== undefined && money.byHandMinor > 0n;
    return minor > 0n ? [{ ref, customerId, minor, byHand }] : [];
  });
}

const none = { leftMinor: 0n, leftByHandMinor: 0n, sendingMinor: 0n, byHandMinor: 0n };

/** All of them together. */
function sumMoneyBack(each: readonly MoneyBack[]): Omit<MoneyBack, "bookingId"> {
  return each.reduce(
    (sum, one) => ({
      leftMinor: sum.leftMinor + one.leftMinor,
      leftByHandMinor: sum.leftByHandMinor + one.leftByHandMinor,
      sendingMinor: sum.sendingMinor + one.sendingMinor,
      byHandMinor: sum.byHandMinor + one.byHandMinor,
      sentMinor: sum.sentMinor + one.sentMinor,
    }),
    { ...none, sentMinor: 0n },
  );
}
