import { z } from "zod";
import { answerAddress } from "@/lib/account/answer-address";
import { answerReset } from "@/lib/account/answer-reset";
import { endSessionsOf } from "@/lib/account/end-sessions-of";
import { forgetEmptied } from "@/lib/account/forget-emptied";
import { releaseHolds } from "@/lib/availability/release-holds";
import { dropCard } from "@/lib/billing/drop-card";
import { forgetCard } from "@/lib/billing/forget-card";
import { recoverWrittenOff } from "@/lib/billing/recover-written-off";
import { sendRefund } from "@/lib/billing/send-refund";
import { settleStripeEvent } from "@/lib/billing/settle-stripe-event";
import { takeDunningStep } from "@/lib/billing/take-dunning-step";
import { takeFromCard } from "@/lib/billing/take-from-card";
import { withdrawUntoldFee } from "@/lib/billing/withdraw-untold-fee";
import { acceptBalance } from "@/lib/booking/accept-balance";
import { announceCard } from "@/lib/booking/announce-card";
import { announceRefund } from "@/lib/booking/announce-refund";
import { announceReturned } from "@/lib/booking/announce-returned";
import { billBooking } from "@/lib/booking/bill-booking";
import { billCancellation } from "@/lib/booking/bill-cancellation";
import { billChange } from "@/lib/booking/bill-change";
import { callOffBooking } from "@/lib/booking/call-off-booking";
import { collectDue } from "@/lib/booking/collect-due";
import { confirmBooking } from "@/lib/booking/confirm-booking";
import { endUnpaidBooking } from "@/lib/booking/end-unpaid-booking";
import { followChargeback } from "@/lib/booking/follow-chargeback";
import { followCollection } from "@/lib/booking/follow-collection";
import { forgetUnseated } from "@/lib/booking/forget-unseated";
import { joinBookings } from "@/lib/booking/join-bookings";
import { queueLinks } from "@/lib/booking/queue-links";
import { returnBeyond } from "@/lib/booking/return-beyond";
import type { EventKind } from "@/lib/context/emit";
import { announceErasure } from "@/lib/notices/announce-erasure";
import { announceRecall } from "@/lib/notices/announce-recall";
import { sendNotice } from "@/lib/notices/send-notice";
import { makeArchive } from "@/lib/privacy/make-archive";
import { recallDebt } from "@/lib/privacy/recall-debt";
import { queueReply } from "@/lib/support/queue-reply";
import { alertOperator } from "@/lib/worker/alert-operator";
import { calls } from "@/lib/worker/calls";
import { composers } from "@/lib/worker/composers";
import { faxes } from "@/lib/worker/faxes";
import { holders } from "@/lib/worker/holders";
import { letters } from "@/lib/worker/letters";
import { papers } from "@/lib/worker/papers";
import { id, type Route, route } from "@/lib/worker/route";
import { tellOfArchive } from "@/lib/worker/tell-of-archive";
import { tellOfChanges } from "@/lib/worker/tell-of-changes";

const payment = z.strictObject({ paymentId: id });
const refund = z.strictObject({ refundId: id });
const card = z.strictObject({ keptCardId: id });
const chargeback = z.strictObject({ chargebackId: id });
const over = z.strictObject({ accountId: id, keep: id.nullable(), before: z.string() });
const emptied = z.strictObject({ personId: id, seen: z.string() });
const version = z.strictObject({ number: z.int() });

/** Who hears of what, and under which purpose. Calls go down and events come up: this is where they arrive. */
export const routes = {
  "payment.event": route("payment", z.strictObject({ eventId: id }), settleStripeEvent),
  "payment.confirmed": route("booking", payment, confirmBooking),
  "balance.paid": route("booking", payment, acceptBalance),
  "payment.returned": route("booking", payment, announceReturned),
  "payment.ended": route("booking", payment, endUnpaidBooking),
  "refund.requested": route("payment", refund, sendRefund),
  "refund.settled": route("booking", refund, announceRefund),
  "card.kept": route("booking", card, announceCard),
  "card.ended": route("payment", card, forgetCard),
  "card.forgotten": route("rights", card, dropCard),
  "collection.due": route("booking", z.strictObject({ bookingId: id }), collectDue),
  "collection.begun": route("payment", payment, takeFromCard),
  "collection.failed": route("booking", payment, followCollection),
  "chargeback.taken": route("booking", chargeback, followChargeback),
  "chargeback.decided": route("booking", chargeback, followChargeback),
  "booking.bills_due": route("billing", z.strictObject({ bookingId: id }), billBooking),
  "late_fee.taken_back": route("booking", z.strictObject({ bookingId: id }), returnBeyond),
  "debt.ended": route(
    "rights",
    z.strictObject({ personId: id, operations: z.array(id) }),
    recallDebt,
  ),
  "write_off.paid": route("billing", z.strictObject({ bookingId: id }), recoverWrittenOff),
  "booking.cancelled": route("billing", z.strictObject({ bookingId: id }), billCancellation),
  "booking.called_off": route("booking", z.strictObject({ bookingId: id }), callOffBooking),
  "departure.cancelled": route("booking", z.strictObject({ departureId: id }), releaseHolds),
  "dunning.due": route("billing", z.strictObject({ customerId: id }), takeDunningStep),
  "booking.changed": route("billing", z.strictObject({ changeId: id }), billChange),
  "booking.link_requested": route("booking", z.strictObject({ requestId: id }), queueLinks),
  "policy.published": route("rights", version, tellOfChanges),
  "policy.asking": route("rights", version, tellOfChanges),
  "traveller.unseated": route("rights", z.strictObject({ personId: id }), (ctx, input) =>
    forgetUnseated(ctx, holders, input),
  ),
  "account.address_typed": route("sign_in", z.strictObject({ linkId: id }), answerAddress),
  "account.reset_requested": route("sign_in", z.strictObject({ linkId: id }), answerReset),
  "account.verified": route("booking", z.strictObject({ accountId: id }), joinBookings),
  "archive.requested": route("rights", z.strictObject({ archiveId: id }), (ctx, input) =>
    makeArchive(ctx, { holders, papers }, input),
  ),
  "account.values_emptied": route("rights", emptied, forgetEmptied),
  "account.sessions_over": route("sign_in", over, endSessionsOf),
  "archive.made": route("rights", z.strictObject({ archiveId: id }), tellOfArchive),
  "support.asked": route("rights", z.strictObject({ requestId: id }), queueReply),
  "recall.asked": route("notices", z.strictObject({ recallId: id }), announceRecall),
  "person.erased": route("notices", z.strictObject({ personId: id }), announceErasure),
  "notice.queued": route("notices", z.strictObject({ noticeId: id }), (ctx, input) =>
    sendNotice(ctx, { composers, letters, faxes, calls }, input),
  ),
  "notice.unsaid": route("billing", z.strictObject({ subjectId: id }), withdrawUntoldFee),
  "attention.opened": route("notices", z.strictObject({ attentionId: id }), alertOperator),
} satisfies Record<EventKind, Route>;
