import type pg from "pg";
import { compilePrograms, compileVault } from "@/lib/policy/compile";
import type { PolicyVersion, Statement } from "@/lib/policy/policy";
import type { Category } from "@/lib/policy/taxonomy";
import { versionOf } from "@/tests/lib/policy/histories";
import { vaultFields } from "@/tests/lib/policy/vault-row";

/** The two tables of a small vault for policies made up by tests, by category. */
export const tables = {
  "user.contact.email": { table: "email", columns: ["address_ct", "address_index"] },
  "user.contact.phone_number": { table: "phone", columns: ["number_ct", "number_index"] },
} as const satisfies Partial<Record<Category, { table: string; columns: readonly string[] }>>;

export type Held = keyof typeof tables;

const fields = vaultFields.filter(({ category }) => Object.hasOwn(tables, category));

/** Makes the database's vault one of these two tables alone. */
export async function shrinkVault(owner: pg.Pool | pg.ClientBase): Promise<void> {
  await owner.query(compileVault(fields));
}

/** In the caller's transaction: nothing was published but these versions, and none is in force yet. */
export async function announceAll(
  client: pg.ClientBase,
  versions: readonly PolicyVersion[],
): Promise<void> {
  await client.query(`SET LOCAL session_replication_role = replica;
    DELETE FROM policy_effect; DELETE FROM policy_version; DELETE FROM vault.policy_program`);
  for (const { version, statements } of compilePrograms(versions.map(forVault), fields)) {
    const hash = `v${version.number}`;
    await client.query(
      "INSERT INTO policy_version (number, hash, provisional, takes_effect_at) VALUES ($1, $2, true, date_trunc('milliseconds', now()))",
      [version.number, hash],
    );
    await client.query("INSERT INTO vault.policy_program VALUES ($1, $2, $3)", [
      ...[version.number, hash, statements],
    ]);
  }
  await client.query("SET LOCAL session_replication_role = origin");
}

// As every version that is published: something is said of all that is held, and a form asks for it.
const counted: Partial<Statement> = {
  categories: Object.keys(tables) as Held[],
  uses: ["analytics.reporting.system"],
  modes: ["aggregate"],
};

/** A made-up version as one that can be compiled for the small vault: of what it says, nothing changes. */
export function forVault(version: PolicyVersion): PolicyVersion {
  const more = versionOf(version.number, [counted]);
  const asked = { about: "contact", required: true, label: "", why: "" } as const;
  return {
    ...version,
    clauses: [...version.clauses, ...more.clauses],
    points: version.points.map((point) => ({
      ...point,
      fields: ["email.address", "phone.number"].map((field) => ({ ...asked, field })),
    })),
  };
}
