import type Stripe from "stripe";
import type { Faults } from "./control/faults";
import type { Store } from "./state/store";
import type { Webhooks } from "./webhooks/webhooks";

/** One running stand-in. */
export type World = {
  readonly store: Store;
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  readonly secretKey: string;
  /** Where it is reached, without a slash at the end; the hosted pages' addresses begin with it. */
  readonly url: string;
  /** What the coming refunds are to become, first come first served. */
  readonly refundOutcomes: RefundOutcome[];
  /** How the coming charges of saved cards are declined, first come first served. */
  readonly declines: string[];
  /** Idempotency keys whose first request is being worked on. */
  readonly keysInUse: Set<string>;
  /** When open sessions were last looked through for those whose time has come. */
  readonly lastSweep: { at: number };
  readonly log: (line: string) => void;
};

export type RefundOutcome = "failed" | "pending";

/** A change being made: its instant (Unix seconds) and the request that events name as their cause. */
export type Act = World & { readonly now: number; readonly cause: Stripe.Event.Request };

const byItself: Stripe.Event.Request = { id: null, idempotency_key: null };

/** Does `work` as one change: journalled in one line, its webhooks sent after that. */
export function transact<T>(world: World, work: (act: Act) => T, cause = byItself): T {
  try {
    return work({ ...world, now: nowIn(world), cause });
  } finally {
    world.store.flush();
    world.webhooks.dispatch();
  }
}

/** The stand-in's time in Unix seconds: the machine's, moved forward as far as tests asked for. */
export function nowIn(world: World): number {
  const moved = world.store.tables.settings.get("clockSeconds")?.value ?? 0;
  return Math.floor(Date.now() / 1000) + moved;
}
