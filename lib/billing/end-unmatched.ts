import { requireRole } from "@/lib/auth/require-role";
import { clerks } from "@/lib/billing/billing";
import { getUnmatched } from "@/lib/billing/get-unmatched";
import type { EndUnmatched } from "@/lib/billing/schema";
import { takeUnmatched } from "@/lib/billing/take-unmatched";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";

/**
 * Says, as a billing clerk, that what is left of money without a home was sent back to who paid, by which check or transfer, or that
 * their bank did not honor it after all. Under `billing` (rules 49, 62).
 * @throws DomainError not_found for who is no billing clerk, and for what was not recorded; conflict where nothing of it is left.
 */
export async function endUnmatched(ctx: Context, input: EndUnmatched): Promise<void> {
  await requireRole(ctx, clerks);
  const { unmatchedId } = input;
  await ctx.transaction(async (inner) => {
    const { leftMinor: amountMinor, currency } = await getUnmatched(inner, unmatchedId);
    if (amountMinor === 0n || input.left !== String(amountMinor))
      throw new DomainError("conflict", "Less of it is left than you saw. Nothing was done twice.");
    const part = { id: newId(), unmatchedId, amountMinor, currency, at: clock.now() };
    await takeUnmatched(
      inner,
      input.how === "sent_back"
        ? { ...part, kind: "sent_back", number: input.number }
        : { ...part, kind: "not_honored" },
    );
  });
}
