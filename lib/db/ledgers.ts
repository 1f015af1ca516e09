/** A table that is only ever added to. */
export type Ledger = {
  /** What people read at /privacy/ledger. It is a part of each entry's digest, so it never changes. */
  name: string;
  table: string;
  /** The column that tells one entry from another. */
  id: string;
  /**
   * What is sealed beside `tx` and the time. Digests leave out what is null, so a column that is added later, null in every older
   * entry, changes none of the past; a column that is taken out changes all of it.
   */
  columns: string;
  /** Its entries are about us and about no person: how many there are is no secret. */
  ours?: true;
};

/**
 * Every ledger, said once. A line here makes a table refuse every change of what stands in it, seals what is written into it
 * within a second, and counts it at /privacy/ledger. The table needs a column `tx xid8 DEFAULT pg_current_xact_id()` with an
 * index, and whoever writes to it is not granted `tx` or the time (P37).
 */
export const ledgers: readonly Ledger[] = [
  {
    ...{ name: "disclosure", table: "disclosure", id: "id" },
    columns: "id person_id recipient purpose mode fields version gids operation_id",
  },
  {
    ...{ name: "dispatch", table: "dispatch", id: "id" },
    columns: "id operation_id person_id commitment",
  },
  {
    ...{ name: "refusal", table: "refusal", id: "id" },
    columns: "id operation_id person_id recipient purpose mode reason",
  },
  {
    ...{ name: "undertaking", table: "undertaking", id: "seq", ours: true },
    columns: "seq recipient attested_on expires_on recall_days recall_to by",
  },
  {
    ...{ name: "attestation", table: "attestation", id: "seq", ours: true },
    columns: "seq clause paper checked_on holds_until by",
  },
  {
    ...{ name: "recall", table: "recall", id: "id" },
    columns: "id person_id recipient reason answer_by operations",
  },
  {
    ...{ name: "recall sending", table: "recall_sending", id: "id" },
    columns: "id recall_id",
  },
  { ...{ name: "recall answer", table: "recall_answer", id: "recall_id" }, columns: "recall_id" },
  {
    ...{ name: "policy version", table: "policy_version", id: "number", ours: true },
    columns: "number hash provisional takes_effect_at published_by approved_by",
  },
  {
    ...{ name: "policy effect", table: "policy_effect", id: "number", ours: true },
    columns: "number",
  },
  {
    ...{ name: "policy proposal", table: "policy_proposal", id: "seq", ours: true },
    columns: "id seq number hash takes_effect_at proposed_by",
  },
  {
    ...{ name: "training campaign", table: "training_campaign", id: "id", ours: true },
    columns: "id kind policy_version due_on",
  },
  {
    ...{ name: "choice", table: "choice", id: "seq" },
    columns: "seq person_id gid answer via request_id",
  },
  {
    ...{ name: "training read", table: "training_acknowledgement", id: "seq" },
    columns: "seq campaign_id account_id",
  },
  {
    ...{ name: "look", table: "look", id: "id" },
    columns: "id request_id person_id case_id case_kind reason employee_id role fields",
  },
  {
    ...{ name: "erasure", table: "erasure", id: "seq" },
    columns: "seq person_id cause plan_hash whole goes stays",
  },
];
