import { refundsIn } from "@/lib/billing/billing";
import { endWaiting } from "@/lib/billing/end-waiting";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

/** Money of which nobody said in time what becomes of it goes back: silence is that (house decision). Run by the worker under `payment`. */
export async function sendUndecided(ctx: Context): Promise<void> {
  const due = await ctx.db.refund.findMany({
    where: { status: { in: refundsIn.decide }, decideBy: { lte: clock.now() } },
    orderBy: { decideBy: "asc" },
    take: 100,
    select: { id: true },
  });
  for (const { id: refundId } of due)
    await ctx.transaction((inner) =>
      endWaiting(inner, { refundId, to: "requested", why: "no answer" }),
    );
}
