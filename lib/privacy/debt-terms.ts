import type { Context } from "@/lib/context/open-context";
import { conjoin, type Facts, holds } from "@/lib/policy/condition";
import { everyVersion } from "@/lib/policy/find-version";
import type { Condition } from "@/lib/policy/policy";
import type { Disclosure } from "@/lib/privacy/disclosures";

/** To whom a debt may be handed on, and for what: the one thing that is printed of it (P42). */
export const debtAct = {
  recipient: "agent:ridgeline-recovery",
  use: "finance.debt_collection",
  mode: "disclose",
} as const satisfies Pick<Disclosure, "recipient" | "use" | "mode">;

/** What must be true for it, as the versions up to the one in force print it: the strictest of each. */
export async function debtConditions(ctx: Context): Promise<readonly Condition[]> {
  const { _max: max } = await ctx.db.policyEffect.aggregate({ _max: { number: true } });
  const statements = everyVersion()
    .filter(({ version }) => version.number <= (max.number ?? 0))
    .flatMap(({ version }) => version.clauses.flatMap((clause) => clause.statements));
  const of = statements.filter(
    ({ recipients, uses, modes }) =>
      recipients.includes(debtAct.recipient) &&
      uses.includes(debtAct.use) &&
      modes.includes(debtAct.mode),
  );
  return conjoin(of.flatMap(({ conditions }) => conditions));
}

/** Those that are not met. */
export function unmetOf(conditions: readonly Condition[], facts: Facts): readonly Condition[] {
  return conditions.filter((condition) => !holds([condition], facts));
}

/** How they are told to the one way out. */
export function factWords({ true: so, counts }: Facts): Disclosure["facts"] {
  return [
    ...so,
    ...(["overdueDays", "noticesDelivered"] as const).map(
      (measure) => `${measure}=${counts[measure] ?? 0}` as const,
    ),
  ];
}
