import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

const keptDays = 90;

/** Destroys what letters said and where they went, 90 days after they were mailed, under `rights`; that they went stays on record. */
export async function forgetLetters(ctx: Context): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  await ctx.db.$executeRaw(sql`
    DELETE FROM letter l USING letter_batch b WHERE b.id = l.batch_id AND b.mailed_at < ${before}`);
}
