import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { idOf } from "@/lib/ids";

const daysAhead = 30;

/** Puts an undertaking that ends within a month, or has ended, before a person, once: without it nothing is sent (P23). */
export async function warnOfLapses(ctx: Context): Promise<void> {
  const ending = await ctx.db.$queryRaw<{ recipient: string; day: string }[]>(sql`
    SELECT recipient, expires_on::text AS day
    FROM (SELECT DISTINCT ON (recipient) recipient, expires_on FROM undertaking ORDER BY recipient, seq DESC) last
    WHERE expires_on < ${addDays(localDateOf(clock.now()), daysAhead)}::date`);
  for (const { recipient, day } of ending)
    await callAttention(ctx, {
      kind: "undertaking_ends",
      subjectId: idOf(`undertaking ${recipient} ${day}`),
      detail: `${recipient} ${day}`,
    });
}
