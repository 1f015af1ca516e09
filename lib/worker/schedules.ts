import { closeAccounts } from "@/lib/account/close-accounts";
import { forgetSessions } from "@/lib/account/forget-sessions";
import { forgetUnverified } from "@/lib/account/forget-unverified";
import { expireHolds } from "@/lib/availability/expire-holds";
import { endLostCards } from "@/lib/billing/end-lost-cards";
import { forgetParties } from "@/lib/billing/forget-parties";
import { handDebts } from "@/lib/billing/hand-debts";
import { callForUnmoved, matchMovements } from "@/lib/billing/match-movements";
import { queueDunning } from "@/lib/billing/queue-dunning";
import { reconcilePayments, reconcileStripe } from "@/lib/billing/reconcile-payments";
import { runStatements } from "@/lib/billing/run-statements";
import { sendUndecided } from "@/lib/billing/send-undecided";
import { announceCollections } from "@/lib/booking/announce-collections";
import { callOffLateBookings } from "@/lib/booking/cancel-departure";
import { endPartPaid } from "@/lib/booking/end-part-paid";
import { expireUnpaidBookings } from "@/lib/booking/end-unpaid-booking";
import { forgetAbandoned } from "@/lib/booking/forget-abandoned";
import { queueBills } from "@/lib/booking/queue-bills";
import { queueCollections } from "@/lib/booking/queue-collections";
import { sendSurplus } from "@/lib/booking/send-surplus";
import { warnOfReturns } from "@/lib/booking/warn-of-returns";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sweepOutbox } from "@/lib/context/sweep-outbox";
import { formatMonth, localDateOf, type Month } from "@/lib/dates";
import { forgetLetters } from "@/lib/notices/forget-letters";
import { makeBatches } from "@/lib/notices/make-batches";
import { printBatches } from "@/lib/notices/print-batches";
import { renewCalls } from "@/lib/notices/renew-calls";
import { takeUpFaxes } from "@/lib/notices/take-up-faxes";
import { takeUpMail } from "@/lib/notices/take-up-mail";
import type { Purpose } from "@/lib/policy/purposes";
import { applyVersions } from "@/lib/privacy/apply-versions";
import { askLatecomers } from "@/lib/privacy/ask-latecomers";
import { checkRights } from "@/lib/privacy/check-rights";
import { endHolds } from "@/lib/privacy/end-holds";
import { forgetArchives } from "@/lib/privacy/forget-archives";
import { warnOfLapses } from "@/lib/privacy/warn-of-lapses";
import { warnOfOldPapers } from "@/lib/privacy/warn-of-old-papers";
import { warnOfSilence } from "@/lib/privacy/warn-of-silence";
import { beginQuarter } from "@/lib/staff/begin-quarter";
import { keepCases } from "@/lib/staff/keep-cases";
import { remindEmployees } from "@/lib/staff/remind-employees";
import { forgetRequests } from "@/lib/support/forget-requests";
import { holders } from "@/lib/worker/holders";

/** What runs by the clock. `period` names the stretch of time that holds an instant: one run for each, however many workers there are. */
export type Schedule = {
  purpose: Purpose;
  /** The queue that it waits in, where it is not its purpose's. */
  lane?: "reconcile";
  period: (at: Date) => string;
  run: (ctx: Context) => Promise<unknown>;
  /** The same up to a month that somebody names, where it goes by months. `tell` hears how far it is, in words. */
  runUntil?: (ctx: Context, until: Month, tell: (words: string) => void) => Promise<unknown>;
};

const everySeconds = (seconds: number) => (at: Date) =>
  String(Math.floor(at.getTime() / (seconds * 1000)));

/** By the business day: due once a day has begun, so one that was slept through is made up for. */
const daily = (at: Date) => localDateOf(at);

const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);

/** Every run is a scan for what is due, and finds nothing the second time. */
export const schedules: Record<string, Schedule> = {
  "expire-holds": {
    purpose: "booking",
    period: everySeconds(30),
    run: (ctx) => expireHolds(ctx),
  },
  "expire-unpaid-bookings": {
    purpose: "booking",
    period: everySeconds(60),
    run: expireUnpaidBookings,
  },
  "end-part-paid": { purpose: "booking", period: everySeconds(300), run: endPartPaid },
  "call-off-late-bookings": {
    purpose: "booking",
    period: everySeconds(60),
    run: callOffLateBookings,
  },
  "send-undecided": {
    purpose: "payment",
    period: everySeconds(300),
    run: sendUndecided,
  },
  "send-surplus": {
    purpose: "billing",
    period: everySeconds(300),
    run: sendSurplus,
  },
  // In an outage of Stripe's each run takes minutes: confirmations must not wait behind it.
  "reconcile-payments": {
    purpose: "payment",
    lane: "reconcile",
    period: everySeconds(60),
    run: reconcilePayments,
  },
  "reconcile-stripe": {
    purpose: "payment",
    lane: "reconcile",
    period: daily,
    run: (ctx) => reconcileStripe(ctx, { since: daysAgo(3) }),
  },
  "match-movements": {
    purpose: "payment",
    lane: "reconcile",
    period: everySeconds(600),
    run: (ctx) => matchMovements(ctx, { since: daysAgo(1) }),
  },
  // Longer ago than what is missed: a movement may be older than the entry that it answers to.
  "match-all-movements": {
    purpose: "payment",
    lane: "reconcile",
    period: daily,
    run: async (ctx) => {
      await matchMovements(ctx, { since: daysAgo(10) });
      await callForUnmoved(ctx, { since: daysAgo(3) });
    },
  },
  "end-lost-cards": { purpose: "payment", period: everySeconds(3600), run: endLostCards },
  "announce-collections": { purpose: "booking", period: daily, run: announceCollections },
  "queue-collections": { purpose: "booking", period: everySeconds(3600), run: queueCollections },
  "warn-of-returns": { purpose: "billing", period: daily, run: warnOfReturns },
  "queue-bills": { purpose: "billing", period: daily, run: queueBills },
  "hand-debts": { purpose: "billing", period: daily, run: handDebts },
  "queue-dunning": { purpose: "billing", period: daily, run: queueDunning },
  // As soon as a month is over in the business zone; every hour, so that what was slept through is soon made up for.
  statements: {
    purpose: "billing",
    period: everySeconds(3600),
    run: (ctx) => runStatements(ctx),
    runUntil: (ctx, until, tell) =>
      runStatements(ctx, {
        until,
        tell: ({ month, looked, expected, issued }) =>
          tell(`${formatMonth(month)}: ${looked} of ${expected} customers, ${issued} statements`),
      }),
  },
  "take-up-mail": { purpose: "notices", period: daily, run: takeUpMail },
  "renew-calls": { purpose: "notices", period: everySeconds(600), run: renewCalls },
  "take-up-faxes": { purpose: "notices", period: everySeconds(600), run: takeUpFaxes },
  "make-batches": { purpose: "billing", period: daily, run: makeBatches },
  "print-batches": { purpose: "billing", period: everySeconds(30), run: printBatches },
  "forget-letters": { purpose: "rights", period: daily, run: forgetLetters },
  "forget-parties": { purpose: "rights", period: daily, run: forgetParties },
  "forget-abandoned": {
    purpose: "rights",
    period: everySeconds(3600),
    run: (ctx) => forgetAbandoned(ctx, holders),
  },
  "end-holds": { purpose: "rights", period: daily, run: (ctx) => endHolds(ctx, holders) },
  "forget-archives": { purpose: "rights", period: everySeconds(3600), run: forgetArchives },
  "close-accounts": {
    purpose: "rights",
    period: everySeconds(600),
    run: (ctx) => closeAccounts(ctx, holders),
  },
  "forget-requests": {
    purpose: "rights",
    period: daily,
    run: (ctx) => forgetRequests(ctx, holders),
  },
  "forget-unverified": {
    purpose: "rights",
    period: everySeconds(3600),
    run: (ctx) => forgetUnverified(ctx, holders),
  },
  "forget-sessions": { purpose: "sign_in", period: everySeconds(3600), run: forgetSessions },
  "check-rights": { purpose: "jobs", period: daily, run: checkRights },
  "warn-of-lapses": { purpose: "jobs", period: daily, run: warnOfLapses },
  "warn-of-old-papers": { purpose: "jobs", period: daily, run: warnOfOldPapers },
  "warn-of-silence": { purpose: "jobs", period: daily, run: warnOfSilence },
  "apply-versions": { purpose: "jobs", period: everySeconds(30), run: applyVersions },
  "begin-quarter": { purpose: "staff", period: daily, run: beginQuarter },
  "remind-employees": { purpose: "staff", period: everySeconds(600), run: remindEmployees },
  "ask-latecomers": { purpose: "rights", period: daily, run: askLatecomers },
  "keep-cases": { purpose: "jobs", period: everySeconds(60), run: keepCases },
  "sweep-outbox": { purpose: "jobs", period: everySeconds(3600), run: sweepOutbox },
};
