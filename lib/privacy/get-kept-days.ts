import type { Context } from "@/lib/context/open-context";
import { keptDays } from "@/lib/policy/kept-days";
import type { RetentionClass } from "@/lib/policy/policy";
import { listPolicies } from "@/lib/privacy/list-policies";

/** For how many days a class is kept, by the version that something was collected under: the shortest that took effect since. */
export async function getKeptDays(
  ctx: Context,
  input: { retentionClass: RetentionClass },
): Promise<ReadonlyMap<number, number>> {
  const policies = (await listPolicies(ctx)).filter(({ tookEffectAt }) => tookEffectAt !== null);
  return keptDays(
    input.retentionClass,
    policies.map(({ version }) => version),
  );
}
