import { DomainError } from "@/lib/errors";
import type { Visit, World } from "@/scripts/start/year/world";
import type { useChanging } from "@/tests/support/changing";
import type { Random } from "@/tests/support/random";
import type { useShop } from "@/tests/support/shop";

/** Where people live: the year's world, and what our bank has by all that they did. */
export type Living = World & {
  shop: ReturnType<typeof useShop>;
  changing: ReturnType<typeof useChanging>;
  bank: { minor: bigint };
  /** Accounts, so few that what is kept as credit of one finds something to pay. */
  members: readonly string[];
};

/** Somebody who has booked, and what chance may come back to. */
export type Life = {
  visit: Visit;
  /** The account that booked; else a visitor, who has the link. */
  who: string;
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

/** At the same time from two windows, now and then: it has one effect. */
export async function perhapsTwice({ random }: Life, work: () => Promise<unknown>): Promise<void> {
  const windows = random.chance(0.15) ? 2 : 1;
  const outcomes = await Promise.allSettled(Array.from({ length: windows }, work));
  const [first] = outcomes;
  if (first?.status === "rejected" && outcomes.every(({ status }) => status === "rejected"))
    throw first.reason;
}

/** What somebody is refused, as whoever comes too late, they do not do. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
