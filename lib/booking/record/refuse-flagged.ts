import { findFlagged } from "@/lib/billing/find-flagged";
import { flaggedWords } from "@/lib/billing/flagged-schema";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

/** @throws DomainError conflict where what came for a booking is not what was asked, and nobody has decided about it (rule 47). */
export async function refuseFlagged(ctx: Context, bookingId: string): Promise<void> {
  const flagged = await findFlagged(ctx, { bookingId });
  if (!flagged) return;
  throw new DomainError(
    "conflict",
    `${flaggedWords(flagged)} Until then nothing else of this booking can be paid or changed.`,
  );
}
