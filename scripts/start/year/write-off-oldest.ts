import { getWritable } from "@/lib/billing/get-writable";
import { newId } from "@/lib/ids";
import { propose } from "@/lib/staff/propose";
import { effects, secondAgrees } from "@/scripts/start/year/two-people";
import type { World } from "@/scripts/start/year/world";

/** A clerk proposes to ask no more for the bill that is late for longest, and somebody else agrees where that is wanted. */
export async function writeOffOldest(world: World, agreed: boolean): Promise<void> {
  const { rows } = await world.owner.query<{ id: string }>(
    `SELECT s.invoice_id AS id FROM invoice_standing s WHERE s.open_minor > 0 AND s.due_on < current_date
       AND s.state IN ('open', 'part') ORDER BY s.due_on, s.seq LIMIT 1`,
  );
  const subjectId = rows[0]?.id;
  if (!subjectId) return;
  const ctx = world.clerk("billing");
  const { openMinor: amountMinor, ...whose } = await getWritable(ctx, { invoiceId: subjectId });
  const subject = { id: newId(), kind: "write_off", subjectId } as const;
  const { state } = await propose(ctx, effects, {
    ...{ ...subject, ...whose, amountMinor, reason: "not_reached" },
  });
  if (agreed && state === "waiting") await secondAgrees(world, subject.id);
}
