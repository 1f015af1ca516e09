import { purposes, vaultOwner, vaultStamper } from "@/lib/policy/purposes";

const stampers = [
  "stamp_row()",
  "accepted_bits(uuid, text, boolean)",
  "apply_choices()",
  "count_answers()",
  "count_held()",
  "find_drift()",
  "is_held(uuid, text, text)",
  "are_met(text[], text[])",
  "permits(uuid, text, text, text, text, text[])",
  "decide_disclosure(uuid, text, text, text, text[], text[], int, text[])",
];

const every = Object.values(purposes);
/** Whoever lets something out. */
const senders = [purposes.booking, purposes.payment, purposes.notices].map(({ role }) => role);
const users = every.filter(({ uses }) => uses.length > 0).map(({ role }) => role);

/** Whose the vault's functions are, and who may call them: what decides sees no value, and what changes the masks decides nothing. */
export const openFunctions = [
  ...stampers.map((name) => `ALTER FUNCTION vault.${name} OWNER TO ${vaultStamper};`),
  `ALTER FUNCTION vault.take_effect(int) OWNER TO ${vaultOwner};`,
  `REVOKE CREATE ON SCHEMA vault FROM ${vaultStamper};`,
  `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA vault FROM PUBLIC, ${every.map(({ role }) => role).join(", ")};`,
  `GRANT EXECUTE ON FUNCTION vault.permits, vault.is_held TO ${users.join(", ")};`,
  `GRANT EXECUTE ON FUNCTION vault.decide_disclosure TO ${senders.join(", ")};`,
  `GRANT EXECUTE ON FUNCTION vault.take_effect, vault.find_drift TO ${purposes.jobs.role};`,
  `GRANT EXECUTE ON FUNCTION vault.count_held, vault.count_answers TO ${purposes.staff.role};`,
].join("\n");
