import type { OfflineMethod } from "@/lib/billing/billing";
import { postEntry } from "@/lib/billing/post-entry";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { type LocalDate, startOfDay, toDateColumn } from "@/lib/dates";
import { DomainError } from "@/lib/errors";

type Offline = {
  paymentId: string;
  method: OfflineMethod;
  number: string;
  receivedOn: LocalDate;
  amountMinor: bigint;
  nth: number;
  booking: { id: string; customerId: string; currency: string };
  /** Which employee wrote it down, if that was before. */
  by?: string;
};

/**
 * Notes money that came to our bank past Stripe, with its entry in the ledger on the day on which the bank had it, in the caller's
 * transaction (rules 35, 49). What follows from it is heard of later, as of any payment.
 * @throws DomainError conflict where the same is being noted for another booking.
 */
export async function noteOffline(ctx: Context, offline: Offline): Promise<void> {
  const {
    paymentId: id,
    method,
    number,
    receivedOn,
    amountMinor,
    nth,
    booking,
    by = ctx.actor,
  } = offline;
  const { id: bookingId, customerId, currency } = booking;
  const now = clock.now();
  await ctx.db.payment.createMany({
    data: [
      {
        ...{ id, kind: "balance", bookingId, customerId, method, amountMinor, currency },
        ...{ status: "confirmed", sessionExpiresAt: now, settledAt: now },
      },
    ],
  });
  const { count } = await ctx.db.offlinePayment.createMany({
    data: [
      {
        ...{ paymentId: id, method, number, receivedOn: toDateColumn(receivedOn), amountMinor },
        ...{ nth, recordedBy: by, recordedAt: now },
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) throw atOnce();
  await record(ctx, { entity: "payment", entityId: id, from: null, to: "confirmed", why: method });
  await postEntry(ctx, {
    ...{ kind: `${method}_received`, sourceId: id, customerId, bookingId },
    ...{ debit: "bank", credit: "customer_deposits", amountMinor, currency },
    at: startOfDay(receivedOn),
  });
  await emit(ctx, "balance.paid", { paymentId: id });
}

function atOnce(): DomainError {
  return new DomainError(
    "conflict",
    "Somebody records the same at this moment, so nothing was recorded by you. Please send it again.",
  );
}
