import { netPaid } from "@/lib/billing/net-paid";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { formatMoney } from "@/lib/money";

/**
 * A booking that was changed is not changed again before what that costs is paid (rule 69). Cancelling it is always possible.
 * @throws DomainError conflict.
 */
export async function refuseUnsettled(ctx: Context, bookingId: string): Promise<void> {
  const last = await ctx.db.bookingChange.findFirst({
    where: { bookingId },
    orderBy: { at: "desc" },
    select: { settlesAtMinor: true },
  });
  if (!last) return;
  const openMinor = last.settlesAtMinor - (await netPaid(ctx, { bookingId }));
  if (openMinor > 0n) throw notDone(openMinor);
}

function notDone(openMinor: bigint): DomainError {
  return new DomainError(
    "conflict",
    `Your last change is not done yet: please pay the ${formatMoney(openMinor)} that it costs before you change anything else. Nothing was changed now.`,
  );
}
