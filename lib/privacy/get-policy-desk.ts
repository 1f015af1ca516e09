import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { everyVersion } from "@/lib/policy/find-version";
import { type Announced, listPolicies } from "@/lib/privacy/list-policies";
import type { VersionOnDesk } from "@/lib/privacy/privacy";

type Counted = {
  version: number;
  people: number;
  done: boolean;
  accepted: number | null;
  refused: number | null;
};

/**
 * Every announced version, newest first, with who let it count and what people answered, and the number of the next draft.
 * @throws DomainError not_found for whoever is neither privacy officer nor owner.
 */
export async function getPolicyDesk(
  ctx: Context,
): Promise<{ versions: VersionOnDesk[]; next: number | null }> {
  await requireRole(ctx, ["privacy_officer", "owner"]);
  const [policies, signed, counted] = await Promise.all([
    listPolicies(ctx),
    listSigned(ctx),
    ctx.db.$queryRaw<Counted[]>(sql`SELECT * FROM vault.count_answers()`),
  ]);
  const last = policies.at(-1)?.version.number ?? 0;
  const inForce = Math.max(...policies.filter(({ tookEffectAt }) => tookEffectAt).map(numberOf));
  const versions = policies.toReversed().map((policy): VersionOnDesk => {
    const number = numberOf(policy);
    const asked = counted.find(({ version }) => version === number);
    return {
      ...{ number, hash: policy.hash, state: stateOf(number, inForce) },
      ...{ takesEffectAt: policy.takesEffectAt, tookEffectAt: policy.tookEffectAt },
      publishedBy: signed.get(number)?.publishedBy ?? null,
      approvedBy: signed.get(number)?.approvedBy ?? null,
      asked: asked ? { ...asked, answers: asked } : null,
    };
  });
  const next = everyVersion().find(({ version }) => version.number > last)?.version.number ?? null;
  return { versions, next };
}

function stateOf(number: number, inForce: number): VersionOnDesk["state"] {
  if (number > inForce) return "announced";
  return number === inForce ? "in_force" : "retired";
}

function numberOf({ version }: Announced): number {
  return version.number;
}

type Signed = { number: number; publishedBy: string | null; approvedBy: string | null };

/** Who proposed and who approved each version, by name. */
async function listSigned(ctx: Context): Promise<ReadonlyMap<number, Signed>> {
  const rows = await ctx.db.$queryRaw<Signed[]>(sql`
    SELECT v.number, p.name AS "publishedBy", a.name AS "approvedBy" FROM policy_version v
      LEFT JOIN employee p ON p.account_id = v.published_by LEFT JOIN employee a ON a.account_id = v.approved_by`);
  return new Map(rows.map((row) => [row.number, row]));
}
