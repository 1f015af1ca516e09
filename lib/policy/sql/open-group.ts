import type { Access } from "@/lib/policy/access";
import { vaultStamper } from "@/lib/policy/purposes";

/** What binds every row of a vault table, whatever the policy says: row security, its owner included, and its stamp. */
export function bindGroup(table: string): string {
  return [
    `ALTER TABLE vault.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`,
    `CREATE OR REPLACE TRIGGER stamp_row BEFORE INSERT ON vault.${table} FOR EACH ROW EXECUTE FUNCTION vault.stamp_row();`,
  ].join("\n");
}

/** The grants and row policies of one vault table, for exactly the access that the policy gives. */
export function openGroup(table: string, accesses: readonly Access[]): string {
  return [
    `GRANT SELECT (person_id, policy_version, point, provenance, restricted, perm), UPDATE (perm) ON vault.${table} TO ${vaultStamper};`,
    `CREATE POLICY ${vaultStamper}_select ON vault.${table} FOR SELECT TO ${vaultStamper} USING (true);`,
    `CREATE POLICY ${vaultStamper}_update ON vault.${table} FOR UPDATE TO ${vaultStamper} USING (true);`,
    ...accesses.flatMap((access) => [...columns(table, access), ...rows(table, access)]),
  ].join("\n");
}

function columns(table: string, access: Access): string[] {
  const lists = (["select", "insert", "update"] as const)
    .filter((command) => access[command].length > 0)
    .map((command) => `${command.toUpperCase()} (${access[command].join(", ")})`);
  const privileges = access.delete ? [...lists, "DELETE"] : lists;
  return [`GRANT ${privileges.join(", ")} ON vault.${table} TO ${access.role};`];
}

function rows(table: string, access: Access): string[] {
  const policy = (command: string, rule: string) =>
    `CREATE POLICY ${access.role}_${command} ON vault.${table} FOR ${command.toUpperCase()} TO ${access.role} ${rule};`;
  if (access.delete) {
    return ["select", "update", "delete"].map((command) => policy(command, "USING (true)"));
  }
  const collected = `NOT restricted AND point IN (${access.points.map((id) => `'${id}'`).join(", ")})`;
  // Of who was erased, only what had to stay, for what it had to stay for (P43).
  const held = access.masks.map(
    ({ use, mask }) => `(perm & ${mask}) <> 0 AND vault.is_held(person_id, '${table}', '${use}')`,
  );
  // What needs a yes is not even collected without one: the stamp has put the bits of a yes into the row when this is asked (P20).
  const gated = access.gates
    .map(({ point, mask }) => ` AND (point <> '${point}' OR (perm & ${mask}) <> 0)`)
    .join("");
  const used = `(perm & ${access.mask}) <> 0 AND (NOT restricted OR ${held.join(" OR ")})`;
  return [
    // Who collects without a use of its own may correct what it wrote, and sees that it is there, not what it says.
    policy("select", `USING (${access.mask === 0n ? collected : used})`),
    ...(access.insert.length > 0 ? [policy("insert", `WITH CHECK (NOT restricted${gated})`)] : []),
    ...(access.update.length > 0 ? [policy("update", `USING (${collected}${gated})`)] : []),
  ];
}
