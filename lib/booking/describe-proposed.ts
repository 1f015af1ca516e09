import { requireRole } from "@/lib/auth/require-role";
import type { ProposedChange } from "@/lib/booking/booking";
import { changers, changesAgreedBy } from "@/lib/booking/whose-work";
import type { Context } from "@/lib/context/open-context";

/**
 * What was proposed, by the number of the proposal, under `booking`: no person, and no itinerary.
 * @throws DomainError not_found for a role that has nothing to do with it.
 */
export async function describeProposed(
  ctx: Context,
  { proposalIds }: { proposalIds: readonly string[] },
): Promise<Map<string, ProposedChange>> {
  await requireRole(ctx, [...changers, ...changesAgreedBy]);
  const where = { id: { in: [...proposalIds] }, employeeId: { not: null } };
  const cancellings = await ctx.db.cancellationQuote.findMany({ where });
  const changes = await ctx.db.changeQuote.findMany({ where });
  return new Map<string, ProposedChange>([
    ...cancellings.map(({ id, totalMinor, feeMinor }) => {
      const kept = { beforeMinor: totalMinor, totalMinor: feeMinor, feeMinor };
      return [id, { kind: "cancel", travellers: 0, ...kept }] as const;
    }),
    ...changes.map(({ id, travellerIds, departureId, beforeMinor, totalMinor, feeMinor }) => {
      const kind = departureId ? "date" : "travellers";
      const price = { beforeMinor, totalMinor, feeMinor };
      return [id, { kind, travellers: travellerIds.length, ...price }] as const;
    }),
  ]);
}
