import { clock } from "@/lib/clock";

const lostMs = 60_000;

/** So long after it was noted, an answer of Stripe's may have been lost on its way: it is looked for before anything is asked again. */
export function mayBeLost(notedAt: Date): boolean {
  return clock.now().getTime() - notedAt.getTime() > lostMs;
}
