import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getHandable } from "@/lib/billing/get-handable";
import { getWritable } from "@/lib/billing/get-writable";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { propose } from "@/lib/staff/propose";
import { type Deed, one, perhapsTwice } from "@/tests/lib/billing/random-lives/life";

const kinds = {
  write_off: { find: getWritable, reason: "cannot_pay" },
  collection: { find: getHandable, reason: "silent" },
};

/** A clerk proposes it of a bill; somebody else agrees at once, or when it comes up again and everything may have changed. */
const byTwo =
  (kind: keyof typeof kinds): Deed =>
  async (world, life) => {
    const { rows } = await world.owner.query(
      `SELECT i.id, p.id AS proposed FROM invoice i
       LEFT JOIN proposal p ON p.subject_id = i.id AND p.kind = $2 AND p.state = 'waiting'
       WHERE i.booking_id = $1 AND i.due_on IS NOT NULL ORDER BY i.issued_at, i.number`,
      [life.visit.bookingId, kind],
    );
    const bill = one(life, rows);
    if (!bill) return;
    const agree = (proposalId: string) =>
      perhapsTwice(life, () => approve(world.second("billing"), proposalEffects, { proposalId }));
    if (bill.proposed) return await agree(bill.proposed);
    const [id, asks, { find, reason }] = [newId(), world.clerk("billing"), kinds[kind]];
    const { openMinor: amountMinor, ...whose } = await find(asks, { invoiceId: bill.id });
    const about = { id, kind, subjectId: bill.id, ...whose, amountMinor, reason };
    await propose(asks, proposalEffects, about);
    if (life.random.chance(0.7)) await agree(id);
  };

export const writesOff = byTwo("write_off");
export const handsOn = byTwo("collection");
