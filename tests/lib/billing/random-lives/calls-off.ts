import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { getCancellable } from "@/lib/booking/get-cancellable";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { approve } from "@/lib/staff/approve";
import { propose } from "@/lib/staff/propose";
import type { Living } from "@/tests/lib/billing/random-lives/life";
import type { Random } from "@/tests/support/random";

/** Two employees cancel a departure that somebody has booked. */
export async function callsOffDeparture({ owner }: Living, random: Random): Promise<void> {
  const { rows } = await owner.query<{ code: string }>(
    `SELECT DISTINCT d.code FROM departure d JOIN booking b ON b.departure_id = d.id AND b.status = 'confirmed'
     WHERE d.status = 'scheduled' AND d.starts_on > made_up.now() + interval '2 days' ORDER BY d.code`,
  );
  const booked = rows[random.below(rows.length)];
  if (!booked) return;
  const who = async (role: string) => {
    const found = await owner.query<{ id: string }>("SELECT id FROM account WHERE role = $1", [
      role,
    ]);
    return openContext("billing", found.rows[0]?.id);
  };
  const asks = await who("product_manager");
  const { departureId: subjectId, backMinor: amountMinor } = await getCancellable(asks, booked);
  const id = newId();
  await propose(asks, proposalEffects, {
    ...{ id, kind: "departure_cancellation", subjectId, ref: booked.code, customerId: null },
    ...{ amountMinor, currency: "USD", reason: "too_few" },
  });
  await approve(await who("owner"), proposalEffects, { proposalId: id });
}
