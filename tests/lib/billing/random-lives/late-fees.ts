import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getLateFee } from "@/lib/billing/get-late-fee";
import { newId } from "@/lib/ids";
import { propose } from "@/lib/staff/propose";
import { type Deed, one, perhapsTwice } from "@/tests/lib/billing/random-lives/life";

/** What being late has cost is taken back, paid or not; above a limit it waits for good. */
export const takesFeeBack: Deed = async (world, life) => {
  const { rows } = await world.owner.query(
    "SELECT id FROM invoice WHERE booking_id = $1 AND kind = 'late_fee' ORDER BY issued_at, number",
    [life.visit.bookingId],
  );
  const fee = one(life, rows);
  if (!fee) return;
  const ctx = world.clerk("billing");
  const subject = { kind: "late_fee", subjectId: fee.id, reason: "goodwill" } as const;
  await perhapsTwice(life, async () => {
    const whose = await getLateFee(ctx, { invoiceId: fee.id });
    await propose(ctx, proposalEffects, { ...subject, ...whose, id: newId() });
  });
};
