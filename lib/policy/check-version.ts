import { grantsOf, type PolicyVersion } from "@/lib/policy/policy";
import type { VaultField } from "@/lib/policy/read-schema";

/** What forms ask for that is stored outside the vault, under a purpose that reads no row of it. */
const keptOutside: readonly string[] = ["password.hash"];

/**
 * A version and the schema must speak of the same things.
 * @throws an Error that says which field no clause covers (P2), or which form, look-up or name speaks of nothing.
 */
export function checkVersion(version: PolicyVersion, fields: readonly VaultField[]): void {
  const fault = uncovered(version, fields) ?? unknownField(version, fields) ?? oddName(version);
  if (fault) throw new Error(`Policy version ${version.number}: ${fault}`);
}

function uncovered(version: PolicyVersion, fields: readonly VaultField[]): string | undefined {
  const granted = new Set<string>(grantsOf(version).map((grant) => grant.category));
  const open = fields.find((field) => !granted.has(field.category));
  return open && `no clause covers vault.${open.table}.${open.column} (${open.category}).`;
}

function unknownField(version: PolicyVersion, fields: readonly VaultField[]): string | undefined {
  const sealed = new Set([...fields.map(({ field }) => field), ...keptOutside]);
  const indexed = new Set(fields.filter(({ kind }) => kind === "index").map(({ field }) => field));
  const asked = version.points.flatMap((point) => point.fields.map(({ field }) => field));
  const unknown = asked.find((field) => !sealed.has(field));
  const unindexed = version.lookups.find(({ field }) => !indexed.has(field))?.field;
  if (unknown) return `a form asks for ${unknown}, which the vault does not have.`;
  return unindexed && `${unindexed} is looked up, but has no index.`;
}

// These names are written into SQL.
function oddName(version: PolicyVersion): string | undefined {
  const odd = version.points.find(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id));
  return odd && `"${odd.id}" is no name for a form.`;
}
