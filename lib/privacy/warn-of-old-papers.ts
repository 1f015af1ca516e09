import { clock } from "@/lib/clock";
import { callAttention } from "@/lib/context/call-attention";
import type { Context } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { idOf } from "@/lib/ids";
import { listAttested } from "@/lib/privacy/list-attested";

const daysAhead = 30;

/** Puts a paper that counts for a month at most, or no longer, before a person, once (P38). Run daily under `jobs`. */
export async function warnOfOldPapers(ctx: Context): Promise<void> {
  const soon = addDays(localDateOf(clock.now()), daysAhead);
  for (const { clause, paper } of await listAttested(ctx)) {
    if (!paper || paper.holdsUntil > soon) continue;
    const detail = `${clause} ${paper.holdsUntil}`;
    await callAttention(ctx, { kind: "papers_end", subjectId: idOf(`papers ${detail}`), detail });
  }
}
