import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

/** A device that somebody is signed in on. */
export type Device = { sessionId: string; device: string; since: Date; seen: Date };

/** The devices on which whoever asks is signed in, the one seen last first. */
export async function listSessions(ctx: Context): Promise<Device[]> {
  const now = clock.now();
  const rows = await ctx.db.session.findMany({
    where: { accountId: ctx.actor, passedAt: { not: null }, endsAt: { gt: now } },
    orderBy: { seenAt: "desc" },
  });
  return rows
    .filter((row) => row.seenAt.getTime() + row.idleSeconds * 1000 > now.getTime())
    .map((row) => ({
      ...{ sessionId: row.id, device: row.device },
      ...{ since: row.createdAt, seen: row.seenAt },
    }));
}
