import { readSessionHash } from "@/lib/auth/read-session-hash";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import type { Revealed } from "@/lib/privacy/privacy";
import { revealValues } from "@/lib/privacy/reveal-values";

/** What was asked for, as far as it may be shown now; what may not leaves the page as it was before, with the reason. */
export async function showLook(
  ctx: Context,
  requestId: string,
): Promise<Revealed | { refused: string }> {
  const session = await readSessionHash();
  return await revealValues(ctx, { session, requestId }).catch((error: unknown) => {
    if (error instanceof DomainError) return { refused: error.message };
    throw error;
  });
}
