import { accessTo } from "@/lib/policy/access";
import { checkVersion } from "@/lib/policy/check-version";
import { fieldGroups } from "@/lib/policy/field-groups";
import type { PolicyVersion } from "@/lib/policy/policy";
import { purposes } from "@/lib/policy/purposes";
import type { VaultField } from "@/lib/policy/read-schema";
import { closeVault } from "@/lib/policy/sql/close-vault";
import { fillMasks } from "@/lib/policy/sql/fill-masks";
import { openGroup } from "@/lib/policy/sql/open-group";
import { openKeys } from "@/lib/policy/sql/open-keys";
import { stampRow } from "@/lib/policy/sql/stamp-row";

/**
 * The SQL that makes the database keep the policy: who may see and write which column of which row of the schema `vault`
 * (P2, P33, P47). Run it as the database's owner, in one transaction, after every migration; running it again changes
 * nothing, and what it does not grant is revoked.
 * @throws when a version speaks of what the schema does not have, or the schema holds what no clause covers.
 */
export function compilePolicy(
  versions: readonly PolicyVersion[],
  fields: readonly VaultField[],
): string {
  for (const version of versions) checkVersion(version, fields);
  const groups = fieldGroups(fields);
  const accesses = new Map(groups.map((group) => [group, accessTo(group, versions)]));
  const accessesOf = (group: (typeof groups)[number]) => accesses.get(group) ?? [];
  const everyAccess = groups.flatMap(accessesOf);
  const collectors = everyAccess.filter((access) => access.insert.length > 0);
  return [
    closeVault,
    stampRow,
    grantTo(everyAccess, "USAGE ON SCHEMA vault"),
    grantTo(collectors, "SELECT ON vault.policy_default"),
    fillMasks(groups, versions),
    ...groups.map((group) => openGroup(group.table, accessesOf(group))),
    openKeys(everyAccess),
  ].join("\n\n");
}

function grantTo(accesses: readonly { role: string }[], privilege: string): string {
  const wanted = new Set(accesses.map(({ role }) => role));
  const every: string[] = Object.values(purposes).map(({ role }) => role);
  const roles = every.filter((role) => wanted.has(role));
  return roles.length > 0 ? `GRANT ${privilege} TO ${roles.join(", ")};` : "";
}
