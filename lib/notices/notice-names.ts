import type { NoticeKind } from "@/lib/notices/notices";

/** What a notice about money, or with a bill, is called at the desk. */
const names: Partial<Record<NoticeKind, string>> = {
  booking_confirmed: "Confirmation of the booking",
  payment_refunded: "Refund",
  money_waits: "Money that came late",
  surplus_waits: "More than is owed",
  credit_kept: "Credit that is kept",
  statement_issued: "Statement",
  balance_billed: "Bill",
  balance_reminder: "Reminder before the day",
  payment_overdue: "Overdue notice",
  booking_cancelled: "Cancellation",
  card_kept: "Card that is kept",
  collection_announced: "What a card will be charged",
  collection_failed: "Card that was declined",
  payment_charged_back: "Payment that a bank contests",
  chargeback_decided: "What a bank decided",
  debt_announced: "That a bill goes to the agency",
  payment_returned: "Check or transfer that was not honored",
  balance_received: "Receipt",
};

export function noticeName(kind: string): string {
  return Object.entries(names).find(([one]) => one === kind)?.[1] ?? "Notice";
}
