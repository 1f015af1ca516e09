import { decidedWords, type Flagged } from "@/lib/billing/flagged-schema";
import { readFlagged } from "@/lib/billing/flagging/read-flagged";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError, notFound } from "@/lib/errors";

/**
 * A flagged payment about which nobody else decides until the caller's transaction ends.
 * @throws DomainError not_found; conflict where it was decided.
 */
export async function lockFlagged(ctx: Context, paymentId: string): Promise<Flagged> {
  await ctx.db.$queryRaw(sql`SELECT id FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`);
  // In a statement after the one that locks: it sees what whoever had the lock has decided.
  const [flagged] = await readFlagged(ctx, sql`p.id = ${paymentId}::uuid`);
  if (!flagged) throw notFound("payment");
  if (flagged.state !== "waits") throw new DomainError("conflict", decidedWords[flagged.state]);
  return flagged;
}
