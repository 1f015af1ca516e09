import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { suppressionHash } from "@/lib/privacy/erasure/suppress";

/** Whether somebody with this address was erased: no advertising goes there, whoever has the address now (I21). */
export async function isSuppressed(ctx: Context, input: { address: string }): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM suppression WHERE address_hash = ${suppressionHash(input.address)}`);
  return found !== undefined;
}
