import { setTimeout as pause } from "node:timers/promises";
import { expireHolds } from "@/lib/availability/expire-holds";
import { reconcilePayments } from "@/lib/billing/reconcile-payments";
import { expireUnpaidBookings } from "@/lib/booking/end-unpaid-booking";
import { getCheckout } from "@/lib/booking/get-checkout";
import { holdPlaces } from "@/lib/booking/hold-places";
import { startPayment } from "@/lib/booking/start-payment";
import { DomainError } from "@/lib/errors";
import { actors, type Scene } from "@/tests/races/payment-expiry/actors";
import { workOff } from "@/tests/races/payment-expiry/work-off";
import { partyOf, type useCatalogue } from "@/tests/support/catalogue";
import { orderOf } from "@/tests/support/order";

type Stage = Pick<Scene, "database" | "stripe" | "random"> & {
  catalogue: ReturnType<typeof useCatalogue>;
};

/** A person at Stripe's page, with the last two places of a departure, and at most ten minutes of the hold left. */
export async function arrange({ database, stripe, random, catalogue }: Stage): Promise<Scene> {
  await stripe.reset();
  if (random.chance(0.2)) await stripe.nextRefund(random.chance(0.5) ? "failed" : "pending");
  const departure = await catalogue.departure(60, 2);
  const booking = database.open("booking");
  const { holdToken } = await holdPlaces(booking, partyOf(departure, 2));
  await startPayment(booking, orderOf(holdToken));
  const { rows } = await database.owner.query(
    `UPDATE hold SET expires_at = now() - make_interval(mins => $2), hard_limit_at = now() - make_interval(mins => $3)
     FROM payment p WHERE p.hold_id = hold.id AND hold.departure_id = $1 RETURNING p.id, p.session_id`,
    [departure.id, random.below(20) - 10, random.below(30) - 10],
  );
  await grow(database);
  const { bookingToken } = await getCheckout(booking, { holdToken });
  return {
    ...{ database, stripe, random, departure, holdToken },
    bookingToken: bookingToken ?? "",
    paymentId: rows[0].id,
    sessionId: rows[0].session_id,
  };
}

/**
 * Lets some of what may happen happen at random moments of a tenth of a second.
 * @returns what was thrown that is no refusal in words.
 */
export async function collide(scene: Scene): Promise<string[]> {
  const { random } = scene;
  const names = Object.keys(actors).flatMap((name) =>
    Array.from({ length: random.below(3) }, () => name),
  );
  const acts = names.map(async (name) => {
    await pause(random.below(100));
    await actors[name]?.(scene);
  });
  const settled = await Promise.allSettled(acts);
  return settled.flatMap((end, at) =>
    end.status === "rejected" && !isRefusal(end.reason) ? [`${names[at]}: ${end.reason}`] : [],
  );
}

// The stand-in's clock may be half an hour ahead of ours, and then Stripe takes no new session from us.
function isRefusal(reason: unknown): boolean {
  if (reason instanceof DomainError) return true;
  return reason instanceof Error && /expires_at|Stripe stand-in/.test(reason.message);
}

/** Time passes until nothing is open any more: sessions end, holds lapse, and what was not told is asked for. */
export async function rest({ database, stripe }: Scene): Promise<void> {
  await stripe.advanceClock(32 * 60);
  for (const refund of await openRefunds(database)) await stripe.settleRefund(refund, "succeeded");
  for (let round = 0; round < 3; round += 1) {
    await grow(database);
    await workOff(database.owner);
    await reconcilePayments(database.open("payment"));
    await workOff(database.owner);
    await database.owner.query(
      "UPDATE hold SET expires_at = now() - interval '1 minute' WHERE status = 'active'",
    );
    await expireHolds(database.open("booking"));
    await expireUnpaidBookings(database.open("booking"));
    for (const refund of await openRefunds(database))
      await stripe.settleRefund(refund, "succeeded");
  }
  await workOff(database.owner);
}

/** Makes payments and refunds as old as reconciliation waits for. */
async function grow({ owner }: Scene["database"]): Promise<void> {
  await owner.query("UPDATE payment SET created_at = now() - interval '1 hour'");
  await owner.query("UPDATE refund SET created_at = now() - interval '1 hour'");
}

async function openRefunds({ owner }: Scene["database"]): Promise<string[]> {
  const { rows } = await owner.query(
    "SELECT stripe_refund_id FROM refund WHERE status = 'in_transit' AND stripe_refund_id IS NOT NULL",
  );
  return rows.map((row) => row.stripe_refund_id);
}
