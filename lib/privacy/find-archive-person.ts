import type { Context } from "@/lib/context/open-context";

/** For whom a copy of everything was asked; null where there is none any more. Under `rights`. */
export async function findArchivePerson(
  ctx: Context,
  { archiveId }: { archiveId: string },
): Promise<string | null> {
  const archive = await ctx.db.dataArchive.findUnique({
    where: { id: archiveId },
    select: { personId: true },
  });
  return archive?.personId ?? null;
}
