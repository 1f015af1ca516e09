import { accountGrants } from "@/lib/db/account-grants";
import { moneyGrants } from "@/lib/db/money-grants";
import { noticeGrants } from "@/lib/db/notice-grants";
import type { Purpose } from "@/lib/policy/purposes";

type Privileges = Partial<Record<Purpose, string>>;

const everyone: readonly Purpose[] = [
  "browsing",
  "booking",
  "payment",
  "notices",
  "rights",
  "jobs",
  "account",
  "support",
  "personalisation",
  "marketing",
  "partners",
  "billing",
  "collections",
  "analytics",
];

function all(privileges: string): Privileges {
  return Object.fromEntries(everyone.map((purpose) => [purpose, privileges]));
}

/** Whoever lets something out, through lib/privacy. */
function senders(privileges: string): Privileges {
  return { booking: privileges, payment: privileges, notices: privileges };
}

const catalogue: Privileges = {
  browsing: "select",
  booking: "select",
  notices: "select",
  billing: "select",
};

/**
 * Tables without personal data: exactly the reads and writes that each purpose needs, said once. What stands in the schema
 * `vault` is not here: the policy grants it (lib/policy/compile.ts).
 */
export const tableGrants: Record<string, Privileges> = {
  vacation: { ...catalogue, rights: "select (id, title)" },
  edition: catalogue,
  departure: {
    ...catalogue,
    billing: "select, update (status)",
    rights: "select (id, vacation_id, starts_on, ends_on)",
  },
  // What two employees agreed on is written where they agree.
  departure_cancellation: { booking: "select", notices: "select", billing: "select, insert" },
  terms_version: catalogue,
  cancellation_tier: catalogue,
  room_type: catalogue,
  pool_use: catalogue,
  rate_plan: catalogue,
  extra: catalogue,
  search_word: { browsing: "select" },
  open_places: { browsing: "select", booking: "select", notices: "select" },
  price_from: { browsing: "select" },
  ended_hold: { booking: "select" },
  promotion_left: { browsing: "select", booking: "select" },
  promotion: { browsing: "select", booking: "select, update (used)" },
  coupon_use: { booking: "select, insert, update (promotion_id, state)" },
  inventory_pool: {
    browsing: "select",
    booking: "select, update (held, booked)",
    notices: "select",
    billing: "select",
  },
  hold: {
    booking:
      "select, insert, update (departure_id, quote_id, status, expires_at, hard_limit_at, renewals)",
  },
  hold_unit: { booking: "select, insert, update (units), delete" },
  quote: { booking: "select, insert", notices: "select", billing: "select" },
  booking: {
    booking:
      "select, insert, update (departure_id, quote_id, total_minor, edition_id, cancellation_terms_id, booking_terms_id, status, confirmed_at, confirmed_by)",
    payment: "select",
    notices: "select",
    billing: "select",
    rights: "select, update (link_epoch)",
  },
  booking_traveller: {
    booking: "select, insert, update (id, person_id, state, room_type_id, details_due_on)",
    notices: "select",
    billing: "select",
    rights: "select",
  },
  booking_transfer: {
    booking: "select, insert",
    notices: "select",
    rights: "select (booking_id, at)",
  },
  link_request: {
    booking: "select, insert, delete",
    rights: "select (created_at), delete",
  },
  requested_link: {
    booking: "select, insert",
    notices: "select",
    rights: "select (booking_id), delete",
  },
  ...moneyGrants,
  ...noticeGrants,
  person: {
    jobs: "select (id)",
    payment: "select (id, erased_at)",
    booking: "select, insert",
    account: "select, insert",
    personalisation: "select (id, erased_at)",
    support: "insert",
    rights: "select, update (erased_at)",
  },
  policy_version: {
    ...all("select"),
    staff: "select, insert (number, hash, provisional, takes_effect_at, published_by, approved_by)",
  },
  policy_effect: { ...all("select"), staff: "select" },
  policy_proposal: {
    staff: "select, insert (id, number, hash, takes_effect_at, proposed_by)",
    jobs: "select",
  },
  choice: {
    rights: "select, insert (person_id, gid, answer, via, request_id)",
    personalisation: "select (person_id, gid, answer, at, seq)",
    notices: "select",
    jobs: "select",
  },
  choice_request: {
    rights: "select, insert (id, person_id, version, gids, held_under, expires_at), delete",
    notices: "select",
  },
  asking_round: {
    rights: "select, insert (version), update (cursor, begun_at, ended_at)",
  },
  training_campaign: {
    staff: "select, insert (id, kind, policy_version, due_on)",
    jobs: "select",
    notices: "select",
  },
  training_acknowledgement: {
    staff: "select, insert (campaign_id, account_id)",
    notices: "select",
    jobs: "select",
  },
  // The time and the place in the chain of seals are the database's to say.
  disclosure: {
    ...senders(
      "insert (id, person_id, recipient, purpose, mode, fields, version, gids, operation_id)",
    ),
    rights: "select",
    staff: "select",
  },
  erasure: {
    rights: "select, insert (person_id, cause, plan_hash, whole, goes, stays)",
    notices: "select",
    jobs: "select",
  },
  data_archive: {
    rights: "select, insert (id, person_id, people), update (content_ct, done, steps), delete",
    notices: "select (id, person_id, asked_at)",
  },
  support_request: {
    support: "insert (id, person_id, wish)",
    rights: "select, update (link_epoch, settled_at)",
    notices: "select",
    staff: "select",
    booking: "select, update (settled_at)",
    account: "select, update (settled_at)",
  },
  support_proof: {
    rights: "select, insert (request_id, how, people)",
    staff: "select, insert (request_id, how, people, answers, checked_by, case_id)",
    booking: "select",
    account: "select",
  },
  suppression: { rights: "select, insert", notices: "select" },
  ledger_count: { browsing: "select" },
  dispatch: { ...senders("insert (operation_id, person_id, commitment)"), rights: "select" },
  refusal: senders("insert (operation_id, person_id, recipient, purpose, mode, reason)"),
  undertaking: {
    jobs: "select, insert (recipient, attested_on, expires_on, recall_days, recall_to, by)",
    rights: "select (recipient, recall_days, seq)",
    notices: "select (recipient, attested_on, recall_to, seq)",
  },
  attestation: {
    browsing: "select (clause, paper, checked_on, holds_until, seq)",
    jobs: "select, insert (clause, paper, checked_on, holds_until, by)",
  },
  recall: {
    rights: "select, insert (id, person_id, recipient, reason, answer_by, operations)",
    notices: "select (id, recipient, reason, answer_by, operations)",
  },
  recall_sending: { notices: "insert (recall_id)" },
  recall_answer: { rights: "select, insert (recall_id)", notices: "select (recall_id)" },
  seal: { browsing: "select", jobs: "select, insert", staff: "select" },
  lifecycle_event: {
    booking: "insert",
    billing: "insert",
    payment: "insert",
    rights: "insert",
    sign_in: "insert",
    account: "insert",
  },
  outbox_event: {
    booking: "insert",
    billing: "insert",
    support: "insert",
    payment: "insert",
    notices: "insert",
    rights: "insert",
    staff: "insert",
    sign_in: "insert",
    account: "insert",
    jobs: "select, insert, update (claimed_until, relayed_at), delete",
  },
  // An employee opens and closes a case, and asks to look, by functions of the vault alone.
  staff_case: { staff: "select", jobs: "select, insert, update (closed_at)" },
  case_person: { staff: "select", jobs: "insert" },
  look: { staff: "select", rights: "select" },
  booked_person: { jobs: "select" },
  open_receivable: { jobs: "select" },
  troubled_order: { jobs: "select" },
  due_call: { jobs: "select" },
  ...accountGrants,
  worker_beat: { jobs: "select, insert, update" },
  attention: {
    booking: "select, insert",
    payment: "select, insert",
    billing: "select, insert, update (resolved_at)",
    notices: "select, insert",
    jobs: "select, insert, update (resolved_at)",
  },
};
