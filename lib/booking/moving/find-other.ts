import type { DepartureFacts } from "@/lib/catalog/catalog";
import { getDeparture } from "@/lib/catalog/get-departure";
import type { Context } from "@/lib/context/open-context";
import { DomainError, notFound } from "@/lib/errors";

/**
 * Another departure of the same vacation.
 * @throws DomainError not_found for one of another vacation, or the one that is booked; unavailable where it is sold no more.
 */
export async function findOther(
  ctx: Context,
  from: DepartureFacts,
  code: string,
): Promise<DepartureFacts> {
  const to = await getDeparture(ctx, code);
  if (to.vacation.slug !== from.vacation.slug || to.id === from.id) throw notFound("departure");
  if (!to.onSale) throw new DomainError("unavailable", "This departure is no longer on sale.");
  return to;
}
