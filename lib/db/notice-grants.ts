import type { Purpose } from "@/lib/policy/purposes";

/** Who may do what with what we tell people, and what became of it (see `tableGrants`). */
export const noticeGrants: Record<string, Partial<Record<Purpose, string>>> = {
  notice: {
    booking: "select, insert",
    notices: "select, insert",
    rights: "select, insert",
    staff: "select (id, kind, subject_id, event), insert",
    sign_in: "select (id, kind, subject_id, event), insert",
    account: "select (id, kind, subject_id, event), insert",
    billing: "select, insert",
  },
  delivery_attempt: {
    booking: "insert",
    billing: "select, insert, update (status, answer, accepted_at, ended_at, claimed_until)",
    staff: "insert",
    sign_in: "insert",
    account: "insert",
    notices:
      "select, insert, update (channel, status, tries, answer, accepted_at, ended_at, claimed_until, address_hash)",
    rights: "select (notice_id, channel, status), insert, update (address_hash)",
  },
  delivery_report: {
    notices: "select, insert (attempt_id, ref, kind, code)",
    billing: "select, insert (attempt_id, ref, kind, code)",
  },
  suspended_address: {
    notices: "select, insert (person_id, address_hash, attempt_id)",
    billing: "select, insert (person_id, address_hash, attempt_id)",
    rights: "select (person_id), delete",
  },
  letter: {
    notices: "select (attempt_id), insert",
    billing: "select, update (batch_id)",
    rights: "select (attempt_id, person_id, batch_id, written_at), delete",
  },
  call_script: {
    notices:
      "select (attempt_id, person_id, written_at), insert, update (zones, key_wrapped, script_ct, written_at), delete",
    billing: "select, update (taken_by, taken_until), delete",
    rights: "select (attempt_id, person_id, written_at), delete",
  },
  phone_call: {
    notices: "select (attempt_id, person_id, at, outcome)",
    billing: "select, insert",
    rights: "select (person_id, at, outcome)",
  },
  fax_sending: {
    notices:
      "select, insert (id, attempt_id, seq), update (sent_at, outcome, answered_at, again_at)",
    billing: "select",
  },
  letter_batch: {
    billing: "select, insert, update (printed_at, mailed_at, mailed_by)",
    rights: "select (id, mailed_at), update (printed_at)",
  },
  channel_order: {
    account: "select, insert, update (channels, chosen_at)",
    notices: "select",
    billing: "select",
    rights: "select, delete",
  },
};
