import type { Context } from "@/lib/context/open-context";
import { acceptedBy } from "@/lib/policy/accepted-by";
import { rightsAt } from "@/lib/policy/rights-at";
import type { Category, Use } from "@/lib/policy/taxonomy";
import { listAnswers } from "@/lib/privacy/choices/list-answers";
import { rightsTo } from "@/lib/privacy/choices/rights-to";

/**
 * Whether a person has said yes to a use of ours that needs one, for these categories, and has not gone back on it: asked before
 * something is collected for it (P20). The purpose needs SELECT on `choice`.
 */
export async function isAccepted(
  ctx: Context,
  input: { personId: string; use: Use; categories: readonly Category[] },
): Promise<boolean> {
  const asked = (await rightsTo(ctx, [input.use])).filter(({ grant }) =>
    input.categories.includes(grant.category),
  );
  const newest = Math.max(...asked.map(({ versions }) => versions.at(-1) ?? 0), 1);
  const rights = rightsAt(newest);
  const given = await listAnswers(ctx, {
    personId: input.personId,
    gids: rights.map(({ gid }) => gid),
  });
  const choices = given.map((one) => ({ ...one, person: input.personId, seq: Number(one.seq) }));
  const accepted = acceptedBy(input.personId, { choices, rights });
  return asked.length > 0 && asked.every(({ gid }) => accepted.has(gid));
}
