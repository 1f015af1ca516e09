import type { Context } from "@/lib/context/open-context";
import { everyVersion } from "@/lib/policy/find-version";
import type { Right } from "@/lib/policy/fold-rights";
import { grantsOf, type PolicyVersion } from "@/lib/policy/policy";
import type { Use } from "@/lib/policy/taxonomy";
import { forgetValues } from "@/lib/privacy/forget-values";
import { groupOf } from "@/lib/privacy/vault/groups";

/**
 * Destroys what was collected of somebody on their yes alone, once they say no: notes of what they look at are gone when suggestions
 * are switched off (P20). What is there for another reason stays, and so does all of it when the no is to somebody else than us.
 * Under the purpose `rights`.
 */
export async function forgetCollectedFor(
  ctx: Context,
  { personId, rights }: { personId: string; rights: readonly Right[] },
): Promise<void> {
  const uses = rights
    .filter(({ grant }) => grant.recipient === "self")
    .map(({ grant }) => grant.use);
  const points = everyVersion().flatMap(({ version }) =>
    version.points.filter(({ use }) => uses.includes(use) && needsYes(version, use)),
  );
  const tables = points.flatMap(({ fields }) => fields.map(({ field }) => field.split(".")[0]));
  const groups = [...new Set(tables)].map((table) => groupOf(table ?? ""));
  if (groups.length > 0) await forgetValues(ctx, { personIds: [personId], groups, cause: "asked" });
}

/** Whether a version lets us use nothing at all for this without a yes, so that a form for it collects on a yes alone. */
function needsYes(version: PolicyVersion, use: Use): boolean {
  const ours = grantsOf(version).filter((grant) => grant.use === use && grant.recipient === "self");
  return ours.every(({ basis }) => basis === "permission");
}
