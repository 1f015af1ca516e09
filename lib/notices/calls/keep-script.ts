import type { CallScript } from "@/emails/call-script";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { makePersonKey, unwrapPersonKey } from "@/lib/crypto/person-key";
import { seal, unseal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";

/** For which keys of scripts are made: they live with their scripts, beside the vault and not in it. */
const scriptKey = "call";

type Kept = { attemptId: string; personId: string };

/** Puts what is to be said where clerks find it, sealed under a key of its own; anew where it stood there. */
export async function keepScript(
  ctx: Context,
  { attemptId, personId, zones, script }: Kept & { zones: readonly string[]; script: CallScript },
): Promise<void> {
  const { key, wrapped } = makePersonKey({ personId, retentionClass: scriptKey });
  const sealed = seal(key, { personId, field: attemptId }, JSON.stringify(script));
  const facts = { zones: [...zones], keyWrapped: wrapped, scriptCt: sealed };
  const now = { writtenAt: clock.now() };
  const { count } = await ctx.db.callScript.updateMany({
    where: { attemptId },
    data: { ...facts, ...now },
  });
  if (count === 0)
    await ctx.db.callScript.createMany({
      data: [{ attemptId, personId, ...facts, ...now }],
      skipDuplicates: true,
    });
}

/** What was sealed, in words. */
export function openScript(
  row: Kept & { keyWrapped: Uint8Array; scriptCt: Uint8Array },
): CallScript {
  const { attemptId, personId, keyWrapped, scriptCt } = row;
  const key = unwrapPersonKey(keyWrapped, { personId, retentionClass: scriptKey });
  // As it was sealed above.
  return JSON.parse(unseal(key, { personId, field: attemptId }, scriptCt)) as CallScript;
}

/** Takes away what there is no call for any more. */
export async function dropScripts(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM call_script s USING delivery_attempt a WHERE a.id = s.attempt_id AND a.status <> 'queued'`);
}
