import { expect } from "vitest";
import type { World } from "@/tests/faults/kill/world";
import type { Traveller } from "@/tests/support/traveller";

type Outage = (traveller: Traveller, world: World) => Promise<void>;

const sessions = { method: "POST", path: "/v1/checkout/sessions" } as const;

/** What Stripe may do to somebody who sends the checkout's form; each ends on Stripe's page. */
export const outages: Record<string, Outage> = {
  "slow for eight seconds": async (traveller, { stripe }) => {
    await stripe.addFault({ ...sessions, effect: { kind: "slow", ms: 8000 } });
    await reachStripe(traveller);
  },
  "failing twice": async (traveller, { stripe }) => {
    await stripe.addFault({ ...sessions, times: 2, effect: { kind: "fail", status: 500 } });
    await reachStripe(traveller);
  },
  "cut after it committed": async (traveller, { stripe }) => {
    const before = (await stripe.sessions()).sessions.length;
    await stripe.addFault({ ...sessions, when: "after", effect: { kind: "cut" } });
    await reachStripe(traveller);
    expect((await stripe.sessions()).sessions.length).toBe(before + 1);
  },
  down: async (traveller, { product }) => {
    await product.kill("stripe");
    const { html } = await traveller.checkout();
    expect(html).toContain("We cannot reach the payment page right now. Nothing was charged");
    await product.restart("stripe");
    await expect
      .poll(
        () =>
          fetch(`${product.stripe.url}/v1/charges`).then(
            () => "up",
            () => "down",
          ),
        {
          timeout: 30_000,
        },
      )
      .toBe("up");
    await reachStripe(traveller);
  },
};

async function reachStripe(traveller: Traveller): Promise<void> {
  const { url } = await traveller.checkout();
  expect(url).toContain("/c/pay/");
}
