import type { Access } from "@/lib/policy/access";

/** Who may use the keys: whoever reads values or seals them; only `rights` destroys them (P31, P43). */
export function openKeys(accesses: readonly Access[]): string {
  const roles = (chosen: (access: Access) => boolean) =>
    [...new Set(accesses.filter(chosen).map((access) => access.role))].sort();
  const grant = (privilege: string, to: string[]) =>
    to.length > 0 ? [`GRANT ${privilege} ON vault.person_key TO ${to.join(", ")};`] : [];
  return [
    ...grant(
      "SELECT",
      roles(() => true),
    ),
    ...grant(
      "INSERT",
      // Whoever erases keeps a receipt and copies under keys of their own.
      roles((access) => access.insert.length > 0 || access.delete),
    ),
    ...grant(
      "DELETE",
      roles((access) => access.delete),
    ),
  ].join("\n");
}
