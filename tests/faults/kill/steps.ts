import { expect } from "vitest";
import type { World } from "@/tests/faults/kill/world";
import type { Traveller } from "@/tests/support/traveller";

type Act = (traveller: Traveller, world: World) => Promise<unknown>;

/** A moment of a checkout: how a traveller gets there, what is under way when the blow falls, and what they do afterwards. */
export type Step = { before: Act[]; during?: Act; after: Act[]; ends: "booked" | "nothing kept" };

const look: Act = (traveller) => traveller.look();
const hold: Act = (traveller) => traveller.hold();
const pay: Act = (traveller) => traveller.pay();
const comeBack: Act = (traveller) => traveller.comeBack();
const tellPaid: Act = (traveller, world) => world.tellPaid(traveller.session);
const checkout: Act = async (traveller) => {
  const { url } = await traveller.checkout();
  expect(url).toContain("/c/pay/");
};

/** The half hour of Stripe's page is over. */
const sessionEnds: Act = (traveller, world) => world.endSession(traveller.session);

/** Stripe has done it, and its answer takes two seconds. */
const answeredLate =
  (path: string, act: Act): Act =>
  async (traveller, world) => {
    const effect = { kind: "slow", ms: 2000 } as const;
    await world.stripe.addFault({ method: "POST", path, when: "after", effect });
    return await act(traveller, world);
  };

const slowCheckout = answeredLate("/v1/checkout/sessions", checkout);
const slowReturn = answeredLate("/v1/checkout/sessions/*/expire", comeBack);

/** The mail server has the message, and its 250 takes four seconds. */
const mailUnderWay: Act = async (traveller, world) => {
  const before = (await world.arrived()).length;
  await world.mailFault({ kind: "slow", times: 1, delayMs: 4000 });
  await world.tellPaid(traveller.session);
  await expect
    .poll(async () => (await world.arrived()).length, { timeout: 60_000, interval: 50 })
    .toBeGreaterThan(before);
};

const toStripe = [hold, checkout];
const paid = [...toStripe, pay];

export const steps: Record<string, Step> = {
  "before the hold": { before: [look], after: paid, ends: "booked" },
  "during the hold": { before: [look], during: hold, after: paid, ends: "booked" },
  "after the hold": { before: [hold], after: [checkout, pay], ends: "booked" },
  "during the checkout": {
    before: [hold],
    during: slowCheckout,
    after: [checkout, pay],
    ends: "booked",
  },
  "coming back from Stripe": {
    before: toStripe,
    during: slowReturn,
    after: [comeBack],
    ends: "nothing kept",
  },
  "coming back, and gone": {
    before: toStripe,
    during: slowReturn,
    after: [sessionEnds],
    ends: "nothing kept",
  },
  "between payment and webhook": { before: paid, after: [], ends: "booked" },
  "during the webhook": { before: paid, during: tellPaid, after: [], ends: "booked" },
  "during the confirmation": { before: paid, during: tellPaid, after: [], ends: "booked" },
  "during the mail": { before: [...paid, mailUnderWay], after: [], ends: "booked" },
};
