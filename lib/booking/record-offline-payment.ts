import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { netPaid } from "@/lib/billing/net-paid";
import { noteOffline } from "@/lib/billing/note-offline";
import { type Described, describeOffline } from "@/lib/booking/record/describe-offline";
import { owedMinor } from "@/lib/booking/record/owed-minor";
import type { RecordOffline } from "@/lib/booking/schema";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf, toDateColumn } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { formatMoneyExact, readMoney } from "@/lib/money";

/**
 * Records a check or a transfer that our bank has for a booking, as a billing clerk, under `billing` (rule 49). What would follow is said first, and done
 * once it was confirmed as it was said: where something changed meanwhile, it is said anew. Sent twice it is recorded once, and the same
 * number, day and amount from another window is asked about.
 * @throws DomainError not_found for who is no billing clerk; invalid beside a field; price_changed with what would follow; conflict where
 *   another clerk records the same at this moment.
 */
export async function recordOfflinePayment(ctx: Context, input: RecordOffline): Promise<void> {
  await requireRole(ctx, clerks);
  const { paymentId, method, number, receivedOn } = input;
  const amountMinor = read(input);
  const ref = input.booking.toUpperCase();
  const known = await ctx.db.booking.findUnique({ where: { ref }, select: { id: true } });
  if (!known) throw wrong("booking", "No booking has this reference.");
  await ctx.transaction(async (inner) => {
    const booking = await takeTurns(inner, known.id);
    if ((await inner.db.payment.count({ where: { id: paymentId } })) > 0) return;
    const payment = { paymentId, method, number, receivedOn, amountMinor };
    const paidMinor = await netPaid(inner, { bookingId: booking.id });
    const openMinor = (await owedMinor(inner, booking)) - paidMinor;
    if (amountMinor > openMinor) throw tooMuch(openMinor);
    const same = await findSame(inner, payment);
    const words = describeOffline({ ...payment, ref, openMinor, same });
    if (input.seen !== words) throw new DomainError("price_changed", words);
    await noteOffline(inner, { ...payment, booking, nth: same.length + 1 });
  });
}

/** Two that are recorded for one booking at once take turns, and the second counts the first. */
async function takeTurns(ctx: Context, id: string) {
  await ctx.db.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`offline ${id}`}, 0))::text`,
  );
  return await ctx.db.booking.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, customerId: true, currency: true, totalMinor: true },
  });
}

async function findSame(ctx: Context, payment: Omit<Described, "ref" | "openMinor" | "same">) {
  const rows = await ctx.db.offlinePayment.findMany({
    where: {
      ...{ method: payment.method, number: payment.number, amountMinor: payment.amountMinor },
      receivedOn: toDateColumn(payment.receivedOn),
    },
    select: { payment: { select: { bookingId: true } } },
  });
  const bookings = await ctx.db.booking.findMany({
    where: { id: { in: rows.map(({ payment: { bookingId } }) => bookingId) } },
    select: { id: true, ref: true },
  });
  return rows.map((row) => bookings.find(({ id }) => id === row.payment.bookingId)?.ref ?? "");
}

/** Banks tell of a year at most, and of no day to come. */
function read({ amount, receivedOn }: RecordOffline): bigint {
  const today = localDateOf(clock.now());
  if (receivedOn > today || receivedOn < addDays(today, -366))
    throw wrong("receivedOn", "Write a day of the last year, today at the latest.");
  const amountMinor = readMoney(amount);
  if (!amountMinor) throw wrong("amount", "Write an amount, such as 250.00.");
  return amountMinor;
}

/** What nobody owes is not taken: our bank sends it back, and we have no card to send it to. */
function tooMuch(openMinor: bigint): DomainError {
  if (openMinor <= 0n)
    return wrong("amount", "Nothing is open of this booking. Send it back to who paid.");
  return wrong(
    "amount",
    `Only ${formatMoneyExact(openMinor)} is open. Record no more than that, and send the rest back to who paid.`,
  );
}

function wrong(field: string, message: string): DomainError {
  return new DomainError("invalid", "Please look at the fields that are marked.", {
    [field]: [message],
  });
}
