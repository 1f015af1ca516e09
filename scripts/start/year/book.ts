import { settlePayment } from "@/lib/billing/settle-payment";
import { holdPlaces } from "@/lib/booking/hold-places";
import { startPayment } from "@/lib/booking/start-payment";
import { openContext } from "@/lib/context/open-context";
import { linkToken, readLinkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { findVersion } from "@/lib/policy/find-version";
import { formToken } from "@/lib/privacy/form-token";
import type { Life } from "@/scripts/start/year/plan-lives";
import type { Visit, World } from "@/scripts/start/year/world";

/** The form that somebody sends, under the version that every new database begins with. */
export function shownForm(point: string): string {
  const written = findVersion(1);
  if (!written) throw new Error("The code has no first version of the policy.");
  return formToken(written, point);
}

/** Holds places, sends the checkout's form and pays on Stripe's page; the rest is the worker's. */
export async function book({ owner, stripe }: World, life: Life): Promise<Visit> {
  const { person, offer, adults } = life;
  const booking = openContext("booking");
  const { holdToken } = await holdPlaces(booking, {
    departureCode: offer.code,
    rooms: [{ roomTypeId: offer.roomTypeId, adults, children: 0 }],
    ...{ extras: [], code: undefined, idempotencyKey: newId() },
  });
  await startPayment(booking, {
    ...{ ...person, holdToken, formToken: shownForm("checkout"), intent: "pay" },
    ...{ travellers: [], leadTravels: "on", extras: [], code: undefined, terms: "on" },
  });
  const { rows } = await owner.query<Omit<Visit, "bookingToken"> & Begun>(
    `SELECT p.id AS "paymentId", p.session_id AS "sessionId", b.id AS "bookingId", b.ref, b.customer_id AS "customerId", b.person_id AS "personId"
     FROM payment p JOIN booking b ON b.id = p.booking_id WHERE p.hold_id = $1`,
    [readLinkToken("hold", holdToken)?.id],
  );
  const [begun] = rows;
  if (!begun) throw new Error("Nobody has begun to pay for this hold.");
  const { paymentId, sessionId, ...visit } = begun;
  const { given, surname, email } = person;
  await stripe.pay(sessionId, { name: `${given} ${surname}`, email });
  await settlePayment(openContext("payment", "worker"), { paymentId });
  return { ...visit, bookingToken: linkToken("booking", visit.bookingId, 1) };
}

type Begun = { paymentId: string; sessionId: string };
