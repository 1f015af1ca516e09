import { flaggedPayment } from "@/tests/app/access/flagged-payment";
import { late } from "@/tests/app/access/late";
import type { useShop } from "@/tests/support/shop";

type Known = { id: string };

/** What a billing clerk's pages are of: somebody's case, or what came for a booking apart and was not asked. */
export async function billed(
  shop: ReturnType<typeof useShop>,
  booked: () => Promise<Known>,
  holder: Known,
  address: string,
): Promise<Record<string, string>> {
  if (address.startsWith("/staff/overdue/")) return { caseId: await late(shop, holder.id) };
  if (!address.startsWith("/staff/money/")) return {};
  return { paymentId: await flaggedPayment(shop.database.owner, (await booked()).id) };
}
