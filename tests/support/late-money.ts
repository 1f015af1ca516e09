import { releaseHold } from "@/lib/availability/release-hold";
import type { useShop } from "@/tests/support/shop";

/** Money that arrives when its places have been let go; nothing has followed from it yet. */
export async function lateMoney(shop: ReturnType<typeof useShop>) {
  const { database } = shop;
  const visit = await shop.received({ capacity: 2 });
  await database.owner.query("DELETE FROM outbox_event");
  await releaseHold(database.open("booking"), { holdId: visit.holdId });
  await database.owner.query("UPDATE booking SET status = 'expired' WHERE id = $1", [
    visit.payment.booking_id,
  ]);
  return visit;
}
