import { accessTo } from "@/lib/policy/access";
import { checkVersion } from "@/lib/policy/check-version";
import { fieldGroups } from "@/lib/policy/field-groups";
import { inOrder } from "@/lib/policy/fold-rights";
import type { PolicyVersion } from "@/lib/policy/policy";
import { purposes, vaultStamper } from "@/lib/policy/purposes";
import type { VaultField } from "@/lib/policy/read-schema";
import { acceptedBits } from "@/lib/policy/sql/accepted-bits";
import { applyChoices } from "@/lib/policy/sql/apply-choices";
import { closeVault } from "@/lib/policy/sql/close-vault";
import { countAnswers } from "@/lib/policy/sql/count-answers";
import { countHeld } from "@/lib/policy/sql/count-held";
import { decideAct } from "@/lib/policy/sql/decide-act";
import { decideDisclosure } from "@/lib/policy/sql/decide-disclosure";
import { fillMasks } from "@/lib/policy/sql/fill-masks";
import { findDrift } from "@/lib/policy/sql/find-drift";
import { foundVault } from "@/lib/policy/sql/found-vault";
import { isHeld } from "@/lib/policy/sql/is-held";
import { foundDesks, openDeskFunctions, openDesks } from "@/lib/policy/sql/open-desks";
import { openFunctions } from "@/lib/policy/sql/open-functions";
import { bindGroup, openGroup } from "@/lib/policy/sql/open-group";
import { openKeys } from "@/lib/policy/sql/open-keys";
import { stampRow } from "@/lib/policy/sql/stamp-row";
import { takeEffect } from "@/lib/policy/sql/take-effect";

/**
 * The SQL that makes a vault of the schema: whose it is, what stamps each row, what answers change, what decides (P47). The same
 * for every version. Run it as the database's owner, in one transaction, after every migration; again it changes nothing.
 */
export function compileVault(fields: readonly VaultField[]): string {
  const groups = fieldGroups(fields);
  return [
    foundVault,
    acceptedBits,
    stampRow,
    applyChoices(groups),
    findDrift(groups),
    countHeld(groups),
    countAnswers,
    isHeld,
    decideAct(groups),
    decideDisclosure,
    takeEffect,
    foundDesks(groups),
    openFunctions,
    openDeskFunctions,
    ...groups.map(({ table }) => bindGroup(table)),
  ].join("\n\n");
}

/**
 * The SQL that makes the database keep what the newest of these versions says: who may see and write which column of which row of
 * the schema `vault` (P2, P33, P47). It starts from nothing, so what it does not grant is revoked, and running it again changes
 * nothing; it writes no row of a person's.
 * @param versions those up to the one in question; none may be left out.
 * @param everyVersion those that are still to come, too.
 * @throws when a version speaks of what the schema does not have, or the schema holds what no clause covers.
 */
export function compileProgram(
  versions: readonly PolicyVersion[],
  fields: readonly VaultField[],
  everyVersion: readonly PolicyVersion[] = versions,
): string {
  for (const version of versions) checkVersion(version, fields);
  const groups = fieldGroups(fields);
  const accesses = new Map(groups.map((group) => [group, accessTo(group, versions)]));
  const accessesOf = (group: (typeof groups)[number]) => accesses.get(group) ?? [];
  const everyAccess = groups.flatMap(accessesOf);
  // Whoever uses, hands over or reaches asks `vault.permits`, also where no column is theirs; versions take effect by a job.
  const callers = [...Object.values(purposes).filter(({ uses }) => uses.length > 0), purposes.jobs];
  return [
    closeVault,
    grantTo([...everyAccess, ...callers, purposes.staff], "USAGE ON SCHEMA vault"),
    `GRANT USAGE ON SCHEMA vault TO ${vaultStamper};`,
    `GRANT SELECT ON vault.policy_default, vault.right_bit, vault.use_mask, vault.retention_hold TO ${vaultStamper};`,
    `GRANT SELECT ON vault.right_bit TO ${purposes.rights.role};`,
    `GRANT SELECT, INSERT, DELETE ON vault.retention_hold TO ${purposes.rights.role};`,
    fillMasks(groups, versions, everyVersion),
    ...groups.map((group) => openGroup(group.table, accessesOf(group))),
    openKeys(everyAccess),
    openDesks(groups, versions),
  ].join("\n\n");
}

/** The program of each version, oldest first: what the database runs when that one takes effect. */
export function compilePrograms(
  versions: readonly PolicyVersion[],
  fields: readonly VaultField[],
): { version: PolicyVersion; statements: string }[] {
  const ordered = inOrder(versions);
  return ordered.map((version, at) => ({
    version,
    statements: compileProgram(ordered.slice(0, at + 1), fields, ordered),
  }));
}

function grantTo(accesses: readonly { role: string }[], privilege: string): string {
  const wanted = new Set(accesses.map(({ role }) => role));
  const every: string[] = Object.values(purposes).map(({ role }) => role);
  const roles = every.filter((role) => wanted.has(role));
  return roles.length > 0 ? `GRANT ${privilege} TO ${roles.join(", ")};` : "";
}
