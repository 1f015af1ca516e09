import type { Context } from "@/lib/context/open-context";
import { emptySql, sql } from "@/lib/db/sql";
import { MailUnavailable } from "@/lib/mail/mail-failure";

const seconds = { claim: 20, renewal: 5 };

type Work<Taken> = {
  attemptId: string;
  /** Where it goes, by a hash that finds it again; null where that is not said to whoever sends it. */
  addressHash: Uint8Array<ArrayBuffer> | null;
  /** What must still be so: `AND …`. */
  onlyWhile?: typeof emptySql;
  /** Runs a statement around `claim`, which gives a row if the attempt was free; null when it gave none. */
  take: (claim: typeof emptySql) => Promise<Taken | null>;
  /** What is done as the only worker. */
  run: (taken: Taken) => Promise<void>;
};

/**
 * Works on an attempt that waits, as the only worker that does: it is claimed by one conditional update, and the claim is
 * renewed while the work lasts, so that no transaction stays open over the network and a worker that was killed keeps others
 * from it for 20 seconds. What was done meanwhile is not done again.
 * @throws MailUnavailable while another worker has it; what `run` throws, and then the next one may try at once.
 */
export async function withAttempt<Taken>(
  ctx: Context,
  { attemptId, addressHash, onlyWhile = emptySql, take, run }: Work<Taken>,
): Promise<void> {
  const taken = await take(claim({ attemptId, addressHash, onlyWhile }));
  if (taken === null) {
    const { status } = await ctx.db.deliveryAttempt.findUniqueOrThrow({ where: { id: attemptId } });
    if (status === "queued") throw new MailUnavailable("Another worker is sending it");
    return;
  }
  // One renewal that fails is made up for by the next; where none succeeds, nobody else can claim it either.
  const renewing = setInterval(
    () => void renew(ctx, attemptId).catch(() => undefined),
    seconds.renewal * 1000,
  );
  try {
    await run(taken);
  } catch (error) {
    await ctx.db.deliveryAttempt.updateMany({
      where: { id: attemptId, status: "queued" },
      data: { claimedUntil: null },
    });
    throw error;
  } finally {
    clearInterval(renewing);
  }
}

type Claim = Required<Pick<Work<unknown>, "attemptId" | "addressHash" | "onlyWhile">>;

function claim({ attemptId, addressHash, onlyWhile }: Claim): typeof emptySql {
  return sql`
    UPDATE delivery_attempt SET claimed_until = now() + make_interval(secs => ${seconds.claim}), tries = tries + 1,
      address_hash = ${addressHash}
    WHERE id = ${attemptId}::uuid AND status = 'queued' AND (claimed_until IS NULL OR claimed_until <= now()) ${onlyWhile}
    RETURNING id`;
}

async function renew(ctx: Context, attemptId: string): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE delivery_attempt SET claimed_until = now() + make_interval(secs => ${seconds.claim})
    WHERE id = ${attemptId}::uuid AND status = 'queued'`);
}
