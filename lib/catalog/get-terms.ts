import type { TermsFacts } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * One version of terms, as it was agreed to (rule 56), whatever is in force now.
 * @throws DomainError not_found
 */
export async function getTerms(ctx: Context, id: string): Promise<TermsFacts> {
  const terms = await ctx.db.termsVersion.findUnique({
    where: { id },
    include: { tiers: { orderBy: { daysBefore: "desc" } } },
  });
  if (!terms) throw notFound("terms");
  return {
    id,
    name: terms.name,
    version: terms.version,
    text: terms.text,
    tiers: terms.tiers.map(({ daysBefore, rate, fixedMinor }) => ({
      daysBefore,
      rate,
      fixedMinor,
    })),
  };
}
