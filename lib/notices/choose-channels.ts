import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import type { Channel } from "@/lib/notices/notices";

/** Writes down in which order bills are to reach somebody (P41). Whether each way is open is the caller's to know. */
export async function chooseChannels(
  ctx: Context,
  input: { personId: string; channels: readonly Channel[] },
): Promise<void> {
  const { personId, channels } = input;
  await ctx.db.$executeRaw(sql`
    INSERT INTO channel_order (person_id, channels) VALUES (${personId}::uuid, ${channels}::text[])
    ON CONFLICT (person_id) DO UPDATE SET channels = excluded.channels, chosen_at = now()`);
}
