/**
 * What work is done for. Each purpose is a Postgres login role with a small pool of its own; personal data is
 * handed to it as far as the policy's grants for `uses` reach (P2, P4), so a purpose without uses reads none.
 */
export const purposes = {
  browsing: { role: "iv_browsing", uses: [] },
  booking: { role: "iv_booking", uses: ["essential.service"] },
  payment: { role: "iv_payment", uses: ["essential.service.payment_processing"] },
  notices: { role: "iv_notices", uses: ["essential.service.notifications.email"] },
  rights: { role: "iv_rights", uses: ["essential.legal_obligation"] },
  jobs: { role: "iv_jobs", uses: [] },
  /** Passwords, codes and sessions: nobody else reads them (P8). Who knocks too often is counted there too. */
  sign_in: {
    role: "iv_sign_in",
    uses: ["essential.service.authentication", "functional.storage", "essential.service.security"],
  },
  /** The pages of the desk themselves; what is shown on them is read under what it is for. */
  staff: { role: "iv_staff", uses: [] },
  /** What a customer keeps in their account, shown to them. */
  account: { role: "iv_account", uses: ["functional.service"] },
  support: { role: "iv_support", uses: ["essential.service.operations.support"] },
  personalisation: {
    role: "iv_personalisation",
    uses: ["personalize.content", "personalize.content.profiling"],
  },
  marketing: { role: "iv_marketing", uses: ["marketing.communications.email"] },
  partners: { role: "iv_partners", uses: ["third_party_sharing"] },
  /** Invoices, statements and notices of what is due, on every channel. */
  billing: { role: "iv_billing", uses: ["finance"] },
  collections: { role: "iv_collections", uses: ["finance.debt_collection"] },
  analytics: { role: "iv_analytics", uses: ["analytics.reporting.system"] },
} as const satisfies Record<string, { role: `iv_${string}`; uses: readonly string[] }>;

export type Purpose = keyof typeof purposes;

/** The Postgres role that owns every vault table and that nobody logs in as. */
export const vaultOwner = "iv_vault_owner";

/**
 * The role as which the vault itself gives rows their rights and decides about acts. It sees whose row it is and what the row allows,
 * never what it says, and nobody logs in as it.
 */
export const vaultStamper = "iv_stamper";

/**
 * The role as which the vault shows values to employees (lib/policy/sql/open-desks.ts). It reads what the policy shows to some of
 * them and nothing else, and nobody logs in as it.
 */
export const vaultDesk = "iv_desk";
