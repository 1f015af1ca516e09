import { endUnmatched } from "@/lib/billing/end-unmatched";
import { linkToken } from "@/lib/crypto/link-token";
import { addDays, type LocalDate } from "@/lib/dates";
import { cancel, contest, gesture } from "@/scripts/start/year/give-back";
import { layMailToRest } from "@/scripts/start/year/lay-to-rest";
import type { Act } from "@/scripts/start/year/live";
import { payAnother } from "@/scripts/start/year/pay";
import { payForNothingKnown, payPastStripe } from "@/scripts/start/year/pay-past-stripe";
import { bounce, mailLetters, returnLetter } from "@/scripts/start/year/return-mail";
import type { Visit, World } from "@/scripts/start/year/world";
import { writeOffOldest } from "@/scripts/start/year/write-off-oldest";

/** What a desk finds at each of its screens on a day like any other: it happened in the last weeks, whoever it happened to. */
export function recentDays(today: LocalDate): Act[] {
  const ago = (days: number, run: Act["run"]): Act => ({ on: addDays(today, -days), run });
  return [
    ago(51, mailBack),
    ago(36, returnLetter),
    ago(27, sendsUnknownBack),
    ago(21, (world) => sendBack(world, { amountMinor: 35_000n, agreed: true })),
    ago(15, paysByCheque),
    ago(12, (world) => writeOffOldest(world, true)),
    ago(12, (world) => sendBack(world, { amountMinor: 12_000n, agreed: false })),
    ago(9, cancelsAndBankRefuses),
    ago(9, async (world) => {
      await payForNothingKnown(world, 64_000n);
    }),
    ago(6, (world) => disputes(world, { reason: "fraudulent" })),
    ago(3, async (world) => {
      await disputes(world, { inquiry: true, reason: "general" });
      await sendBack(world, { amountMinor: 48_000n, agreed: false });
      await sendBack(world, { amountMinor: 27_500n, agreed: false });
      const paidByCheque = await findPaid(world, "cheque");
      if (paidByCheque) await cancel(paidByCheque);
      await writeOffOldest(world, false);
    }),
    ago(0, async (world) => {
      const paysLess = await findOpen(world);
      if (paysLess) await payAnother(world, paysLess, 90_000n);
      const paysMore = await findOpen(world);
      if (paysMore) await payPastStripe(world, paysMore, "cheque", 18_000n);
    }),
  ];
}

async function mailBack(world: World): Promise<void> {
  await layMailToRest(world);
  await mailLetters(world, await bounce(world, { count: 4, code: "5.2.2" }));
}

type Back = { amountMinor: bigint; agreed: boolean };

async function sendBack(world: World, { amountMinor, agreed }: Back): Promise<void> {
  const visit = await findPaid(world, "stripe_checkout");
  if (visit) await gesture(world, { ...visit, amountMinor }, agreed);
}

async function disputes(world: World, wish: Parameters<typeof contest>[2]): Promise<void> {
  const visit = await findPaid(world, "stripe_checkout");
  if (visit) await contest(world, visit, wish);
}

async function paysByCheque(world: World): Promise<void> {
  const visit = await findOpen(world);
  if (visit) await payPastStripe(world, visit, "cheque");
}

async function sendsUnknownBack(world: World): Promise<void> {
  const unmatchedId = await payForNothingKnown(world, 21_500n);
  const back = { unmatchedId, left: "21500", how: "sent_back", number: "10417" } as const;
  await endUnmatched(world.clerk("billing"), back);
}

/** What goes back to a card that is not there any more. */
async function cancelsAndBankRefuses(world: World): Promise<void> {
  const visit = await findPaid(world, "stripe_checkout");
  if (!visit) return;
  await world.stripe.nextRefund("failed");
  await cancel(visit);
}

/** A booking of which something is left to pay, and nobody is paying. */
async function findOpen(world: World): Promise<Visit | null> {
  return await findVisit(
    world,
    `b.total_minor > (SELECT sum(p.amount_minor) FROM payment p WHERE p.booking_id = b.id AND p.status = 'confirmed')
     AND NOT EXISTS (SELECT FROM payment p WHERE p.booking_id = b.id AND p.status NOT IN ('confirmed', 'failed', 'cancelled'))`,
  );
}

/** A booking for which something was paid in this way. */
async function findPaid(world: World, method: "stripe_checkout" | "cheque"): Promise<Visit | null> {
  const paid = `p.booking_id = b.id AND p.status = 'confirmed' AND p.method = '${method}'`;
  return await findVisit(world, `EXISTS (SELECT FROM payment p WHERE ${paid})`);
}

/** The last booking `b` of a kind that counts, of a trip that is still to come, and of which nothing is contested or proposed. */
async function findVisit({ owner }: World, kind: string): Promise<Visit | null> {
  const { rows } = await owner.query<Omit<Visit, "bookingToken">>(
    `SELECT b.id AS "bookingId", b.ref, b.customer_id AS "customerId", b.person_id AS "personId"
     FROM booking b JOIN departure d ON d.id = b.departure_id
     WHERE b.status = 'confirmed' AND d.starts_on > now() + interval '20 days' AND ${kind}
       AND NOT EXISTS (SELECT FROM chargeback c WHERE c.booking_id = b.id) AND NOT EXISTS (SELECT FROM proposal r WHERE r.subject_id = b.id)
     ORDER BY b.confirmed_at DESC, b.id LIMIT 1`,
  );
  const [found] = rows;
  return found ? { ...found, bookingToken: linkToken("booking", found.bookingId, 1) } : null;
}
