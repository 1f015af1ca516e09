import type { Context } from "@/lib/context/open-context";
import { everyVersion } from "@/lib/policy/find-version";
import type { Use } from "@/lib/policy/taxonomy";
import { forgetValues } from "@/lib/privacy/forget-values";
import { groupOf } from "@/lib/privacy/vault/groups";

/**
 * Destroys what was collected for uses alone that people took their yes back from: notes of what they look at are gone when
 * suggestions are switched off (P20). Under the purpose `rights`.
 */
export async function forgetCollectedFor(
  ctx: Context,
  { personIds, uses }: { personIds: readonly string[]; uses: readonly Use[] },
): Promise<void> {
  const points = everyVersion()
    .flatMap(({ version }) => version.points)
    .filter(({ use }) => uses.includes(use));
  const tables = points.flatMap(({ fields }) => fields.map(({ field }) => field.split(".")[0]));
  const groups = [...new Set(tables)].map((table) => groupOf(table ?? ""));
  if (groups.length > 0) await forgetValues(ctx, { personIds, groups, cause: "asked" });
}
