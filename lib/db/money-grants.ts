import type { Purpose } from "@/lib/policy/purposes";

/** Who may do what with what is owed, billed and paid (see `tableGrants`). */
export const moneyGrants: Record<string, Partial<Record<Purpose, string>>> = {
  customer: {
    booking: "select, insert",
    payment: "select",
    billing: "select",
    rights: "select",
  },
  payment_schedule_line: {
    booking: "select, insert, delete",
    payment: "select",
    notices: "select",
    billing: "select",
    rights: "select",
  },
  payment: {
    booking: "select, insert, update (status, session_id, session_url, settled_at)",
    payment: "select, update (status, session_id, session_url, intent_id, settled_at)",
    notices: "select",
    // What a clerk writes down of what came past Stripe, or decides of what came and was not asked; and locked while a part is sent back.
    billing: "select, insert, update (status, amount_minor, currency, settled_at)",
    rights:
      "select (id, booking_id, customer_id, method, amount_minor, currency, status, created_at)",
  },
  offline_payment: {
    booking: "select",
    payment: "select, update (returned_at, returned_by)",
    notices: "select",
    billing: "select, insert",
    rights: "select (payment_id, number, received_on, returned_at)",
  },
  unmatched_money: {
    booking: "select",
    notices: "select",
    billing: "select, insert, update (left_minor)",
    rights: "select (id, booking_id, method, left_minor, received_on)",
  },
  unmatched_part: { billing: "select, insert" },
  refund: {
    booking: "select, insert, update (status, settled_at)",
    // What somebody made at Stripe by hand is noted as well.
    payment: "select, insert, update (status, stripe_refund_id, settled_at)",
    notices: "select",
    billing: "select, insert, update (status, settled_at)",
    rights: "select (id, payment_id, amount_minor, currency, status, created_at)",
  },
  customer_credit: {
    booking: "select, insert, update (left_minor)",
    // What could not be sent back is laid into it again.
    payment: "select, update (left_minor)",
    billing: "select, insert, update (left_minor)",
    notices: "select",
    rights: "select (id, account_id, booking_id, left_minor, kept_at)",
  },
  credit_part: {
    booking: "select, insert",
    payment: "select, insert",
    billing: "select",
  },
  chargeback: {
    payment:
      "select, insert, update (status, amount_minor, answer_by, taken_minor, returned_minor, taken_at, returned_at, decided_at)",
    booking: "select",
    billing: "select",
    notices: "select",
    rights: "select (id, payment_id, booking_id, amount_minor, currency, status, opened_at)",
  },
  kept_card: {
    booking:
      "select, insert, update (status, session_id, session_url, stripe_customer_id, ended_at, ended_why)",
    payment: "select, update (status, form_token, kept_at, ended_at, ended_why, forgotten_at)",
    billing: "select",
    notices: "select",
    account: "select",
    rights: "select, update (status, ended_at, ended_why)",
  },
  collection_attempt: {
    booking: "select, insert",
    payment: "select, update (outcome)",
    notices: "select",
  },
  cancellation_quote: { booking: "select, insert" },
  cancellation: {
    booking: "select, insert",
    notices: "select",
    billing: "select",
    rights: "select (booking_id, fee_minor, at)",
  },
  change_quote: { booking: "select, insert" },
  booking_change: {
    booking: "select, insert",
    notices: "select",
    billing: "select",
    rights:
      "select (booking_id, departure_id, before_minor, total_minor, fee_minor, travellers, at)",
  },
  invoice_series: { billing: "select, update (next)" },
  invoice: {
    billing: "select, insert",
    booking: "select",
    rights: "select",
    // What a booking comes to with its late fees, for mails.
    notices:
      "select (id, prefix, number, kind, booking_id, total_minor, issued_at, due_on, refers_to)",
  },
  // Kept by the database itself.
  invoice_standing: { billing: "select" },
  booking_standing: { billing: "select" },
  invoice_line: { billing: "select, insert", rights: "select" },
  // Who a bill was made out to is read for bills alone.
  invoice_party: {
    billing: "select, insert",
    rights: "select (invoice_id, person_id, keep_until), delete",
  },
  ledger_entry: {
    // What is kept as credit, and paid with it, moves in the books alone.
    booking: "select, insert",
    payment: "select, insert",
    billing: "select, insert",
    notices: "select",
    rights: "select",
  },
  ledger_posting: {
    booking: "select, insert",
    payment: "select, insert",
    billing: "select, insert",
    notices: "select",
    rights: "select (entry_id, account, amount_minor)",
  },
  statement_run: {
    billing: "select, insert (month, expected), update (cursor, looked, issued, ended_at)",
  },
  statement: { billing: "select, insert", rights: "select" },
  statement_line: { billing: "select, insert", rights: "select" },
  statement_party: {
    billing: "select, insert",
    rights: "select (statement_id, person_id, policy_version, keep_until), delete",
  },
  dunning_case: {
    billing: "select, insert, update (anchor_id, anchored_on, closed_at)",
    rights: "select (id, customer_id)",
  },
  dunning_action: {
    billing: "select, insert",
    rights: "select (case_id, level, anchor_id, taken_on)",
  },
  late_fee: { billing: "select, insert" },
  bill_dispute: {
    booking: "select, insert",
    billing:
      "select, insert, update (answer, answered_at, answered_by, corrected_at, corrected_by)",
    notices: "select",
    rights: "select (id, invoice_id, booking_id, reason, raised_at, answer, answered_at)",
  },
  write_off: {
    billing: "select, insert",
    booking: "select",
    notices: "select",
    rights: "select (invoice_id, customer_id, amount_minor, at)",
  },
  debt_handover: {
    billing: "select, insert, update (handed_at, told_minor, ended_at, ended_why)",
    rights: "select (invoice_id, customer_id, agreed_at, hand_on)",
  },
  dunning_wait: {
    billing: "select, insert, update (ended_at, ended_by)",
    rights: "select (id, case_id, kind, amount_minor, until_on, noted_at)",
  },
  stripe_movement: { payment: "select, insert" },
  // What changes a booking is agreed to under what changes it.
  proposal: {
    billing: "select, insert, update (state, decided_by, decided_at)",
    booking: "select, insert, update (state, decided_by, decided_at)",
  },
  psp_event: { payment: "select, insert, update (state, done_at)" },
};
