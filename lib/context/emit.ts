import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What others hear about later (lib/worker says who). Ids only; one word a kind: "payment.confirmed". */
export type Events = {
  "payment.event": { eventId: string };
  "payment.confirmed": { paymentId: string };
  "payment.ended": { paymentId: string };
  "balance.paid": { paymentId: string };
  "payment.returned": { paymentId: string };
  "refund.requested": { refundId: string };
  "refund.settled": { refundId: string };
  "card.kept": { keptCardId: string };
  "card.ended": { keptCardId: string };
  "card.forgotten": { keptCardId: string };
  "collection.due": { bookingId: string };
  "collection.begun": { paymentId: string };
  "collection.failed": { paymentId: string };
  "chargeback.taken": { chargebackId: string };
  "chargeback.decided": { chargebackId: string };
  "booking.link_requested": { requestId: string };
  "booking.bills_due": { bookingId: string };
  "booking.cancelled": { bookingId: string };
  "booking.called_off": { bookingId: string };
  "departure.cancelled": { departureId: string };
  "dunning.due": { customerId: string };
  "write_off.paid": { bookingId: string };
  "late_fee.taken_back": { bookingId: string };
  "debt.ended": { personId: string; operations: string[] };
  "booking.changed": { changeId: string };
  "account.address_typed": { linkId: string };
  "account.reset_requested": { linkId: string };
  "account.verified": { accountId: string };
  "archive.requested": { archiveId: string };
  "archive.made": { archiveId: string };
  "account.values_emptied": { personId: string; seen: string };
  "account.sessions_over": { accountId: string; keep: string | null; before: string };
  "support.asked": { requestId: string };
  "recall.asked": { recallId: string };
  "person.erased": { personId: string };
  "traveller.unseated": { personId: string };
  "policy.published": { number: number };
  "policy.asking": { number: number };
  "notice.queued": { noticeId: string };
  "notice.unsaid": { subjectId: string };
  "attention.opened": { attentionId: string };
};

export type EventKind = keyof Events;

/** Writes an event beside the change that it is about: in a transaction, both happen or neither. */
export async function emit<K extends EventKind>(
  ctx: Context,
  kind: K,
  payload: Events[K],
): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO outbox_event (kind, payload) VALUES (${kind}, ${JSON.stringify(payload)}::jsonb)`);
}
