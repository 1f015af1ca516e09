import { newId } from "@/lib/ids";
import type { Bench } from "@/tests/bench/bench";
import type { Departure } from "@/tests/bench/rows/arranged/departures";
import { postForm } from "@/tests/bench/rows/buying/post-form";
import { readForm } from "@/tests/bench/rows/buying/read-form";
import { stripeControl } from "@/tests/sandbox/stripe/control/stripe-control";

const person = {
  ...{ given: "Ana", surname: "Núñez", email: "ana@example.com", phone: "+1 212 555 0100" },
  ...{ street: "1 Example Street", city: "New York", state: "NY", postalCode: "10001" },
  ...{ country: "US", leadTravels: "on", terms: "on", intent: "pay" },
};

/**
 * Someone who buys without JavaScript. Both forms are read once; what differs from hold to hold is put into them.
 * @returns buys one departure: three requests, the last of which makes Stripe's stand-in send its signed event.
 */
export async function openShop(bench: Bench, sample: Departure) {
  const page = addressOf(bench, sample);
  const holdForm = await readForm(page, "idempotencyKey");
  const hold = (departure: Departure) =>
    postForm(
      addressOf(bench, departure),
      new Map([
        ...holdForm,
        ["departureCode", departure.code],
        ["rooms[0].roomTypeId", departure.roomTypeId],
        ["idempotencyKey", newId()],
      ]),
    );
  const checkoutForm = await readForm(await hold(sample), "formToken");
  const stripe = stripeControl(bench.stripe);
  return async (departure: Departure): Promise<void> => {
    const checkout = await hold(departure);
    const holdToken = new URL(checkout).pathname.split("/").at(-1) ?? "";
    const order = [...checkoutForm, ...Object.entries(person), ["holdToken", holdToken] as const];
    const payAt = await postForm(checkout, new Map(order));
    const session = /cs_test_\w+/.exec(payAt)?.[0];
    if (!session) throw new Error(`The checkout led to ${payAt}.`);
    const { outcome } = await stripe.pay(session);
    if (outcome !== "paid") throw new Error(`Stripe's stand-in said ${outcome}.`);
  };
}

function addressOf({ site }: Bench, { slug, code }: Departure): string {
  return `${site}/vacations/${slug}/departures/${code}`;
}
