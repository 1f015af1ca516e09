import "server-only";
import { type Db, purposeClient } from "@/lib/db/purpose-client";
import { retryConflicts } from "@/lib/db/retry";
import type { Purpose } from "@/lib/policy/purposes";

/** Who asks, why, and a database that hands over only what the why covers. */
export type Context = {
  purpose: Purpose;
  /** "visitor", "worker", "stripe", or the id of who is signed in. */
  actor: string;
  db: Db;
  /** Runs `work` in one transaction, again on a lost conflict; inside a transaction it joins that one. */
  transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
};

/** One verb, one context, one role: opened at the edge and handed down. */
export function openContext(purpose: Purpose, actor = "visitor"): Context {
  const client = purposeClient(purpose);
  return {
    purpose,
    actor,
    db: client,
    transaction: (work) =>
      retryConflicts(() =>
        client.$transaction((db) => work(within(purpose, actor, db)), {
          maxWait: 5_000,
          timeout: 10_000,
        }),
      ),
  };
}

function within(purpose: Purpose, actor: string, db: Db): Context {
  const inner: Context = { purpose, actor, db, transaction: (work) => work(inner) };
  return inner;
}
