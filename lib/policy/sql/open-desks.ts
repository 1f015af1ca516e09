import type { FieldGroup } from "@/lib/policy/field-groups";
import { foldGrants } from "@/lib/policy/fold-grants";
import type { PolicyVersion } from "@/lib/policy/policy";
import { purposes, vaultDesk } from "@/lib/policy/purposes";
import { caseFunctions } from "@/lib/policy/sql/desk/case-functions";
import { reachNumber } from "@/lib/policy/sql/desk/reach-number";
import { requestAndReveal } from "@/lib/policy/sql/desk/request-and-reveal";
import { whoAsks } from "@/lib/policy/sql/desk/who-asks";

/** Those that the desk calls, and those that they call themselves. */
const asked = [
  "desk_fields(text, text)",
  "open_case(bytea, text, text, text, bytea)",
  "close_case(bytea, uuid)",
  "request(bytea, uuid[], text[], uuid)",
  "reveal(bytea, uuid)",
];
const reached = "fax_number(uuid)";
/** Whoever changes a booking for its customer asks whether a case of theirs covers it. */
const covered = "case_bookings(bytea, uuid)";
const inner = [
  "desk_employee(bytea)",
  "is_trained(uuid)",
  "open_case_of(uuid, uuid)",
  "desk_mask(text, text, text)",
  "is_among(uuid, uuid[])",
  "find_people(text, bytea)",
];

/**
 * The functions by which employees see values, owned by a role of their own that nobody logs in as: what they could read at most is
 * what the policy grants to some employee. The same for every version.
 */
export function foundDesks(groups: readonly FieldGroup[]): string {
  return [
    `GRANT USAGE ON SCHEMA public TO ${vaultDesk};`,
    `GRANT SELECT ON public.session, public.account, public.staff_case, public.case_person, public.look, public.training_campaign,`,
    `  public.training_acknowledgement, public.booked_person, public.open_receivable, public.troubled_order, public.due_call TO ${vaultDesk};`,
    `GRANT SELECT (person_id, operation_id, recipient, purpose, mode, tx) ON public.disclosure TO ${vaultDesk};`,
    `GRANT INSERT ON public.staff_case, public.case_person TO ${vaultDesk};`,
    `GRANT UPDATE (closed_at) ON public.staff_case TO ${vaultDesk};`,
    `GRANT INSERT (request_id, person_id, case_id, case_kind, reason, employee_id, role, fields) ON public.look TO ${vaultDesk};`,
    whoAsks,
    caseFunctions,
    requestAndReveal(groups),
    reachNumber,
  ].join("\n\n");
}

/** Whose these functions are, and that the desk alone may call them. */
export const openDeskFunctions = [
  `GRANT USAGE, CREATE ON SCHEMA vault TO ${vaultDesk};`,
  ...[...asked, ...inner, reached, covered].map(
    (name) => `ALTER FUNCTION vault.${name} OWNER TO ${vaultDesk};`,
  ),
  `REVOKE CREATE ON SCHEMA vault FROM ${vaultDesk};`,
  `GRANT EXECUTE ON FUNCTION vault.are_met TO ${vaultDesk};`,
  `GRANT EXECUTE ON FUNCTION vault.${reached} TO ${purposes.notices.role};`,
  `GRANT EXECUTE ON FUNCTION vault.${covered} TO ${purposes.booking.role};`,
  ...asked.map((name) => `GRANT EXECUTE ON FUNCTION vault.${name} TO ${purposes.staff.role};`),
].join("\n");

/** What the policy of these versions lets employees see of each table, at most: columns by name, rows by their bits. */
export function openDesks(
  groups: readonly FieldGroup[],
  versions: readonly PolicyVersion[],
): string {
  const opened = groups.flatMap((group) => openDesk(group, versions));
  return [
    `GRANT USAGE ON SCHEMA vault TO ${vaultDesk}, ${purposes.staff.role};`,
    `GRANT SELECT ON vault.use_mask, vault.person_key TO ${vaultDesk};`,
    ...opened,
  ].join("\n");
}

function openDesk(group: FieldGroup, versions: readonly PolicyVersion[]): string[] {
  const mask = foldGrants(versions, group)
    .filter(
      ({ grant, effect }) => effect && grant.recipient.startsWith("staff:") && grant.mode === "use",
    )
    .reduce((all, { bit }) => all | bit, 0n);
  if (mask === 0n) return [];
  // A person is found by their address; nothing else is looked up at the desk.
  const columns = group.fields
    .filter(({ kind, field }) => kind === "sealed" || field === "email.address")
    .map(({ column }) => column);
  return [
    `GRANT SELECT (person_id, retention_class, perm, restricted, ${columns.join(", ")}) ON vault.${group.table} TO ${vaultDesk};`,
    `CREATE POLICY ${vaultDesk}_select ON vault.${group.table} FOR SELECT TO ${vaultDesk} USING (NOT restricted AND (perm & ${mask}) <> 0);`,
  ];
}
