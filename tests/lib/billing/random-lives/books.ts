import { releaseHold } from "@/lib/availability/release-hold";
import { settlePayment } from "@/lib/billing/settle-payment";
import { confirmBooking } from "@/lib/booking/confirm-booking";
import { holdPlaces } from "@/lib/booking/hold-places";
import { startPayment } from "@/lib/booking/start-payment";
import { openContext, visitor } from "@/lib/context/open-context";
import { linkToken, readLinkToken } from "@/lib/crypto/link-token";
import { addDays, type LocalDate } from "@/lib/dates";
import { madeUpPerson } from "@/scripts/start/year/made-up-people";
import { decides } from "@/tests/lib/billing/random-lives/credit";
import { attempt, type Life, type Living } from "@/tests/lib/billing/random-lives/life";
import { perhapsAnother } from "@/tests/lib/billing/random-lives/other-amounts";
import { partyOf, type Sold } from "@/tests/support/catalogue";
import { orderOf } from "@/tests/support/order";
import { Random } from "@/tests/support/random";

type Booked = { number: number; seed: number; on: LocalDate };

/** Holds places and pays for them; a few never pay, a few pay when their places are gone, and of many Stripe tells us first. */
export async function books(world: Living, { number, seed, on }: Booked): Promise<Life | null> {
  const random = new Random(seed + number);
  const { shop, stripe } = world;
  const departure = await choose(world, random, on);
  const { holdToken } = await holdPlaces(openContext("booking"), {
    ...partyOf(departure, 2),
    rooms: Array(random.chance(0.6) ? 1 : 2).fill({
      roomTypeId: departure.roomTypeId,
      adults: 2,
      children: 0,
    }),
  });
  const holdId = readLinkToken("hold", holdToken)?.id ?? "";
  const who = (random.chance(0.4) && world.members[number % world.members.length]) || visitor;
  await startPayment(openContext("booking", who), orderOf(holdToken, madeUpPerson(number)));
  const payment = await shop.paymentOf(holdId);
  if (random.chance(0.04)) return null;
  await perhapsAnother(world, random, payment.session_id);
  await stripe.pay(payment.session_id);
  const visit = await visitOf(world, payment.booking_id);
  const life: Life = { visit, who, random, contested: new Set(), undecided: [], sent: [] };
  if (random.chance(0.12)) {
    await comeTooLate(world, { departure, holdId, paymentId: payment.id });
    // There are three days for that: by chance alone it would come to pass too seldom.
    if (random.chance(0.8)) await attempt(() => decides(world, life));
  } else if (random.chance(0.7))
    await settlePayment(openContext("payment", "worker"), { paymentId: payment.id });
  return life;
}

/** One that leaves in two to eight months, or so soon that all is due at once. */
async function choose({ owner }: Living, random: Random, on: LocalDate): Promise<Sold> {
  const ahead = random.chance(0.2) ? 12 + random.below(40) : 60 + random.below(180);
  const { rows } = await owner.query<Sold>(
    `SELECT d.id, d.code, d.starts_on::text AS "startsOn", r.id AS "roomTypeId" FROM departure d
     JOIN room_type r ON r.departure_id = d.id AND r.position = 0
     WHERE d.status = 'scheduled' AND d.starts_on >= $1::date AND r.occupancy = 2 ORDER BY d.starts_on, d.code LIMIT 8`,
    [addDays(on, ahead)],
  );
  const found = rows[random.below(rows.length)];
  if (!found) throw new Error(`Nothing leaves ${ahead} days after ${on}.`);
  return found;
}

async function visitOf({ owner }: Living, bookingId: string): Promise<Life["visit"]> {
  const { rows } = await owner.query(
    `SELECT ref, customer_id AS "customerId", person_id AS "personId" FROM booking WHERE id = $1`,
    [bookingId],
  );
  return { ...rows[0], bookingId, bookingToken: linkToken("booking", bookingId, 1) };
}

type Late = { departure: Sold; holdId: string; paymentId: string };

/** The places are let go and nothing else is free at that moment; later there is room again. */
async function comeTooLate({ owner }: Living, { departure, holdId, paymentId }: Late) {
  await settlePayment(openContext("payment", "worker"), { paymentId });
  await releaseHold(openContext("booking"), { holdId });
  await owner.query("UPDATE booking SET status = 'expired' WHERE hold_id = $1", [holdId]);
  const capacity = (of: string) =>
    owner.query(`UPDATE inventory_pool SET capacity = ${of} WHERE departure_id = $1`, [
      departure.id,
    ]);
  await capacity("held + booked");
  await confirmBooking(openContext("booking", "worker"), { paymentId });
  await capacity("400");
}
