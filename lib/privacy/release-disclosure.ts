import type { Cleared } from "@/lib/cleared";
import type { Context } from "@/lib/context/open-context";
import { commitTo } from "@/lib/crypto/commit-to";
import { type emptySql, sql } from "@/lib/db/sql";
import type { Disclosure, OwnKey } from "@/lib/privacy/disclosures";
import { clear } from "@/lib/privacy/egress/clear";
import { decided } from "@/lib/privacy/egress/disclosure";
import { openOwnKey, ownKey } from "@/lib/privacy/egress/own-key";
import { payloadBytes } from "@/lib/privacy/egress/payload-bytes";

/** What was let out; or why it was not, and whether that may change without anybody's answer. */
export type Released<Recipient extends string, Payload> =
  | { cleared: Cleared<Recipient, Payload> }
  | { refusal: string; forGood: boolean };

type Outgoing<Recipient, Payload> = Disclosure & {
  recipient: Recipient;
  payload: Payload;
  /** Takes the job out of where it waits; it leaves if that gives a row. */
  taken: typeof emptySql;
  /** From `permitDisclosure`, where it is at hand. */
  key?: OwnKey | null;
};

/**
 * Lets something out, at the moment at which it leaves: takes its job, decides, and writes the entry with a commitment to the exact
 * payload, in one statement. What was withdrawn or erased since it was noted stays here, and that is written down (P4, P47, I17).
 * Trying again is another commitment to the same entry.
 * @returns null when the job was not there to be taken.
 */
export async function releaseDisclosure<
  Recipient extends Disclosure["recipient"],
  Payload extends object,
>(
  ctx: Context,
  { taken, payload, key: known, ...disclosure }: Outgoing<Recipient, Payload>,
): Promise<Released<Recipient, Payload> | null> {
  const { operationId, personId, recipient } = disclosure;
  const key = known ? openOwnKey(personId, known) : await ownKey(ctx, personId);
  // Who has no key is nobody that we know: the decision says so.
  const commitment = key ? commitTo(key, payloadBytes(payload)) : Buffer.alloc(0);
  const [decision] = await ctx.db.$queryRaw<{ refusal: string | null }[]>(sql`
    WITH ${decided(disclosure, taken)}, dispatched AS (
      INSERT INTO dispatch (operation_id, person_id, commitment)
      SELECT ${operationId}::uuid, ${personId}::uuid, ${commitment} FROM decision WHERE refusal IS NULL
    )
    SELECT refusal FROM decision`);
  if (!decision) return null;
  const { refusal } = decision;
  if (refusal !== null) return { refusal, forGood: !passing.has(refusal) };
  return { cleared: clear(recipient, payload) };
}

// A new undertaking, or the answer to a recall, lets the same thing out later.
const passing = new Set(["lapsed", "recall unanswered"]);
