import { decidedBy, isAllowed } from "@/lib/booking/booking";
import { restOf } from "@/lib/booking/record/rest-of";
import type { Context } from "@/lib/context/open-context";

/** Of a booking that is not firm: a part of its first payment came, what is missing of that, and until when its places are kept for it. */
export type PartPaid = { paidMinor: bigint; restMinor: bigint; keptUntil: Date };

/** Null where it is firm or over, nothing came, or enough did. */
export async function findPartPaid(
  ctx: Context,
  { id, status }: { id: string; status: string },
): Promise<PartPaid | null> {
  if (!isAllowed("expire", status)) return null;
  const { paidMinor, restMinor, paidAt } = await restOf(ctx, id);
  if (!paidAt || restMinor === 0n) return null;
  return { paidMinor, restMinor, keptUntil: decidedBy(paidAt) };
}
