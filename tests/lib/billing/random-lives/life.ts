import type { Visit, World } from "@/scripts/start/year/world";
import type { Random } from "@/tests/support/random";
import type { useShop } from "@/tests/support/shop";

/** Where people live: the year's world, and what our bank has by all that they did. */
export type Living = World & { shop: ReturnType<typeof useShop>; bank: { minor: bigint } };

/** Somebody who has booked, and what chance may come back to. */
export type Life = {
  visit: Visit;
  random: Random;
  /** Payments that were contested, and what Stripe calls what is not decided yet. */
  contested: Set<string>;
  undecided: string[];
  /** Checks and transfers that count, and money without a home, as they were sent. */
  sent: { id: string; minor: bigint }[];
};

/** Something that happens to somebody's money; what cannot happen to it is refused, and changes nothing. */
export type Deed = (world: Living, life: Life) => Promise<unknown>;

export function one<T>({ random }: Life, list: readonly T[]): T | undefined {
  return list[random.below(list.length)];
}
