import { requireRole } from "@/lib/auth/require-role";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { countTouched } from "@/lib/privacy/count-touched";
import { findDraft } from "@/lib/privacy/desk/find-draft";
import { getPolicy } from "@/lib/privacy/get-policy";
import { listPolicyChanges } from "@/lib/privacy/list-policy-changes";
import type { NextPolicy, Proposal } from "@/lib/privacy/privacy";

/**
 * The next draft before it counts: what it changes against the version in force, how many people and facts it touches, and how far
 * it has come; null where the code holds none.
 * @throws DomainError not_found for whoever is neither privacy officer nor owner.
 */
export async function getNextPolicy(ctx: Context): Promise<NextPolicy | null> {
  await requireRole(ctx, ["privacy_officer", "owner"]);
  const draft = await findDraft(ctx);
  if (!draft) return null;
  const { number } = draft.version;
  const [policy, touched, proposal] = await Promise.all([
    getPolicy(ctx),
    countTouched(ctx, { number }),
    findProposal(ctx, number),
  ]);
  const before = policy.version.number;
  const changes = listPolicyChanges({ from: before, to: number });
  return { number, hash: draft.hash, before, changes, touched, proposal };
}

async function findProposal(ctx: Context, number: number): Promise<Proposal | null> {
  const [row] = await ctx.db.$queryRaw<Proposal[]>(sql`
    SELECT p.id, p.takes_effect_at AS "takesEffectAt", p.at, coalesce(e.name, '') AS by,
      p.proposed_by = ${ctx.actor}::uuid AS mine
    FROM policy_proposal p LEFT JOIN employee e ON e.account_id = p.proposed_by
    WHERE p.number = ${number} ORDER BY p.seq DESC LIMIT 1`);
  return row ?? null;
}
