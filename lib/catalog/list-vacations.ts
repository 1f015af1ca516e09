import type { Context } from "@/lib/context/open-context";

/** Every published vacation, for prerendering and the sitemap: its slug and when its text last changed. */
export async function listVacations(ctx: Context): Promise<{ slug: string; updatedAt: Date }[]> {
  return await ctx.db.vacation.findMany({
    where: { status: "published" },
    select: { slug: true, updatedAt: true },
    orderBy: { slug: "asc" },
  });
}
