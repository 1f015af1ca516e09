import type { Context } from "@/lib/context/open-context";
import { everyVersion, type Written } from "@/lib/policy/find-version";

/** The draft that is next: the first version in the code that was not announced; null where there is none. */
export async function findDraft(ctx: Context): Promise<Written | null> {
  const last = await ctx.db.policyVersion.findFirst({
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return everyVersion().find(({ version }) => version.number > (last?.number ?? 0)) ?? null;
}
