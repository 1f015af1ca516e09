import { z } from "zod";

type Stripe = { url: string; secretKey: string };

const Charge = z.object({ amount: z.number(), paid: z.boolean() });
const Refund = z.object({ amount: z.number(), status: z.string() });

/** Everything of one kind that the stand-in has, asked for as anybody would: at most 100. */
async function list<T>({ url, secretKey }: Stripe, kind: string, shape: z.ZodType<T>) {
  const answer = await fetch(`${url}/v1/${kind}?limit=100`, {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  return z.object({ data: z.array(shape) }).parse(await answer.json()).data;
}

/** What Stripe keeps of what it took: charges less the refunds that have not failed, in minor units. */
export async function stripeBalance(stripe: Stripe): Promise<number> {
  const [charges, refunds] = await Promise.all([
    list(stripe, "charges", Charge),
    list(stripe, "refunds", Refund),
  ]);
  const sum = (list: { amount: number }[]) => list.reduce((total, { amount }) => total + amount, 0);
  return sum(charges.filter(({ paid }) => paid)) - sum(refunds.filter(isOnItsWay));
}

function isOnItsWay({ status }: { status: string }): boolean {
  return status !== "failed" && status !== "canceled";
}

/** Events as Stripe would post them, oldest first. */
export async function stripeEvents(stripe: Stripe): Promise<string[]> {
  const events = await list(stripe, "events", z.looseObject({ id: z.string() }));
  return events.reverse().map((event) => JSON.stringify(event));
}
