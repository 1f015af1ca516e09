import type { OpenLink } from "@/lib/account/mailed/find-link";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

/** Uses a link up, in the caller's transaction: of two clicks one counts. @throws DomainError not_found */
export async function takeLink(ctx: Context, { id }: OpenLink): Promise<void> {
  const taken = await ctx.db.$executeRaw(sql`
    UPDATE mailed_link SET used_at = now() WHERE id = ${id}::uuid AND used_at IS NULL AND expires_at > now()`);
  if (taken !== 1) throw notFound("link");
}
