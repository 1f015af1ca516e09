import type { Purpose } from "@/lib/policy/purposes";

/** Who may do what with accounts, and with what lets somebody in (see `tableGrants`). */
export const accountGrants: Record<string, Partial<Record<Purpose, string>>> = {
  account: {
    sign_in: "select, insert, update (role, status, email_index)",
    account: "select (id, role, status, email_index), insert (id, status), update (email_index)",
    booking: "select (id, role, status)",
    payment: "select (id, role, status)",
    staff: "select (id, role, status)",
    billing: "select (id, role, status)",
    notices: "select (id, role, status)",
    // What hangs on an account goes with it: passwords are destroyed by who cannot read them.
    rights: "select (id, role, status, created_at), update (status), delete",
  },
  account_closing: {
    sign_in: "select, insert (account_id, by, plan_hash, closes_on), delete",
    account: "select (account_id, closes_on)",
    notices: "select (account_id, closes_on)",
    rights: "select, insert (account_id, by, plan_hash, closes_on), update (closes_on)",
  },
  mailed_link: {
    sign_in: "select, insert, update (account_id, person_id, used_at), delete",
    account: "select, insert, update (used_at)",
    notices: "select (id, kind, account_id, person_id, expires_at, used_at)",
    rights: "select (person_id, kind, created_at), delete",
  },
  account_person: {
    billing: "select",
    booking: "select, insert",
    account: "select, insert",
    rights: "select, delete",
  },
  companion: { booking: "select, insert", rights: "select, delete" },
  password: { sign_in: "select, insert, delete", account: "insert (account_id, hash)" },
  authenticator: { sign_in: "select, insert, update (last_step), delete" },
  recovery_code: { sign_in: "select, insert, delete" },
  session: { sign_in: "select, insert, update (token_hash, seen_at, ends_at, passed_at), delete" },
  employee: {
    sign_in: "select, insert, update (name)",
    staff: "select (account_id, name)",
    billing: "select (account_id, name)",
    notices: "select (account_id, email)",
  },
  invitation: { sign_in: "select, insert, delete" },
};
