import { expect, type Page } from "@playwright/test";
import { inDatabase, runCommand } from "@/tests/support/colleague";
import { zoneOfNow } from "@/tests/support/zone-of-now";

/** The balance of a booking falls due, and who booked wants to be called about it: the page shows the call once it can be made. */
export async function billedByPhone(page: Page, ref: string): Promise<void> {
  await inDatabase(
    "INSERT INTO channel_order (person_id, channels) SELECT person_id, '{phone}' FROM booking WHERE ref = $1",
    [ref],
  );
  await inDatabase(
    `UPDATE payment_schedule_line l SET due_on = current_date + 15 FROM booking b
     WHERE b.id = l.booking_id AND b.ref = $1 AND l.kind = 'balance'`,
    [ref],
  );
  runCommand("scripts/run-schedule.ts", "queue-bills");
  await expect(async () => {
    await inDatabase(
      "UPDATE call_script s SET zones = ARRAY[$2] FROM booking b WHERE b.person_id = s.person_id AND b.ref = $1",
      [ref, zoneOfNow()],
    );
    await page.goto("/staff/calls");
    await expect(callTo(page, ref)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  runCommand("scripts/run-schedule.ts", "keep-cases");
}

/** The row of a call that may be made now. */
export function callTo(page: Page, ref: string) {
  return page
    .getByRole("region", { name: "Table: Calls to make now" })
    .getByRole("row", { name: new RegExp(ref) });
}
