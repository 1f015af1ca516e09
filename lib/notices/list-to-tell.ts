import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { readWaiting } from "@/lib/notices/calls/read-waiting";

/** Something that a clerk does by hand, so that bills reach people. */
export type ToTell = { kind: string; words: string; count: number; since: Date };

const words = {
  calls_to_make: "Calls to make now",
  letters_to_mail: "Letters to take to the post",
} as const;

/** The calls that may be made at this moment and the letters that are printed, since when the oldest waits, under `billing`. */
export async function listToTell(ctx: Context): Promise<ToTell[]> {
  const now = clock.now();
  const calls = (await readWaiting(ctx)).filter(({ from }) => from <= now);
  const letters = await ctx.db.$queryRaw<{ count: number; since: Date | null }[]>(sql`
    SELECT count(*)::int AS count, min(b.made_at) AS since FROM letter l JOIN letter_batch b ON b.id = l.batch_id
    WHERE b.mailed_at IS NULL AND b.printed_at IS NOT NULL`);
  const waiting = [
    { kind: "calls_to_make", count: calls.length, since: calls[0]?.since ?? null },
    ...letters.map((row) => ({ kind: "letters_to_mail" as const, ...row })),
  ] as const;
  return waiting.flatMap(({ kind, count, since }) =>
    since ? [{ kind, words: words[kind], count, since }] : [],
  );
}
