import { decidedWords, type Flagged } from "@/lib/billing/flagged-schema";
import { getFlagged } from "@/lib/billing/get-flagged";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/**
 * What a clerk may send back, as it is not what was asked, under `billing`.
 * @throws DomainError not_found, also for who is no billing clerk; conflict where it was decided.
 */
export async function getReturnable(ctx: Context, input: { paymentId: string }): Promise<Flagged> {
  const flagged = await getFlagged(ctx, input);
  if (flagged.state !== "waits") throw new DomainError("conflict", decidedWords[flagged.state]);
  return flagged;
}
