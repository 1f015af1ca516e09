import { getDepartureDesk } from "@/lib/booking/get-departure-desk";
import { stillLeaves } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/** What cancelling a departure is about: which one it is, and what came in for it and would go back. */
type Cancellable = { departureId: string; code: string; backMinor: bigint };

/**
 * A departure that may be cancelled, for who proposes that, under `billing`.
 * @throws DomainError not_found, also for a role that departures are not for; conflict where it leaves no more, or has left.
 */
export async function getCancellable(ctx: Context, input: { code: string }): Promise<Cancellable> {
  const { departureId, code, status, money } = await getDepartureDesk(ctx, input);
  if (!stillLeaves(status))
    throw new DomainError("conflict", "This departure has begun or was cancelled before.");
  return { departureId, code, backMinor: money.leftMinor };
}
