import { queueBills } from "@/lib/booking/queue-bills";
import type { useShop } from "@/tests/support/shop";

/** The balance of a firm booking is billed, and nobody has paid it. @returns what that bill is called. */
export async function openBill(
  { database, work, one }: ReturnType<typeof useShop>,
  { id }: { id: string },
): Promise<string> {
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = (now() AT TIME ZONE 'America/New_York')::date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [id],
  );
  await queueBills(database.open("billing"));
  await work();
  return String(
    await one(
      "SELECT prefix || lpad(number::text, 6, '0') FROM invoice WHERE booking_id = $1 AND kind = 'balance'",
      [id],
    ),
  );
}
