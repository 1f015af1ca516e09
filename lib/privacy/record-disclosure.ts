import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { findVersion } from "@/lib/policy/find-version";

type Sent = {
  personId: string;
  /** "processor:stripe", as the policy names it. */
  recipient: string;
  /** Every field of the payload, by the policy's names. */
  fields: readonly string[];
  /** The version that the person's data was collected under. */
  version: number;
  /** The operation that carries it: writing it again has no effect. */
  operationId: string;
};

/**
 * Writes down what is about to leave.
 * @returns the statement for it, to be a part of the one that decides that it leaves (P4, P22).
 * @throws an Error when that version does not let this recipient have these fields: nothing may be sent then.
 */
export function recordDisclosure(sent: Sent) {
  const contracts = findVersion(sent.version)?.version.disclosures ?? [];
  const contract = contracts.find(({ recipient }) => recipient === sent.recipient);
  const extra = sent.fields.find((field) => !contract?.fields.includes(field));
  if (!contract || extra !== undefined)
    throw new Error(
      `Policy version ${sent.version} gives ${sent.recipient} no ${extra ?? "data"}.`,
    );

  const { personId, recipient, version, operationId, fields } = sent;
  return sql`
    INSERT INTO disclosure (id, person_id, recipient, purpose, fields, version, operation_id)
    VALUES (${newId()}::uuid, ${personId}::uuid, ${recipient}, ${contract.use}, ${fields}::text[], ${version}, ${operationId}::uuid)
    ON CONFLICT DO NOTHING`;
}
