import "server-only";
import { type Db, purposeClient } from "@/lib/db/purpose-client";
import { retryConflicts } from "@/lib/db/retry";
import { isCrowded } from "@/lib/db/sqlstate";
import { DomainError } from "@/lib/errors";
import type { Purpose } from "@/lib/policy/purposes";

/** Who asks, why, and a database that hands over only what the why covers. */
export type Context = {
  purpose: Purpose;
  /** "visitor", "worker", "stripe", or the id of who is signed in. */
  actor: string;
  db: Db;
  /**
   * Runs `work` in one transaction, again on a lost conflict; inside a transaction it joins that one.
   * @throws DomainError unavailable when no connection or lock came free in time.
   */
  transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
};

const crowded =
  "Many people want this right now. Nothing was changed; please try again in a moment.";

/** What an error says that a person can act on: a refusal, or that no connection or lock came free in time; null for a fault. */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  return isCrowded(error) ? new DomainError("unavailable", crowded) : null;
}

/** Who asks and is not signed in. */
export const visitor = "visitor";

/** One verb, one context, one role: opened at the edge and handed down. */
export function openContext(purpose: Purpose, actor: string = visitor): Context {
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
      ).catch((error: unknown) => {
        throw refusalOf(error) ?? error;
      }),
  };
}

function within(purpose: Purpose, actor: string, db: Db): Context {
  const inner: Context = { purpose, actor, db, transaction: (work) => work(inner) };
  return inner;
}
