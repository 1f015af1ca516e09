import { requireRole } from "@/lib/auth/require-role";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf, startOfDay } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findDraft } from "@/lib/privacy/desk/find-draft";
import type { ProposeVersion } from "@/lib/privacy/schema";

/**
 * The privacy officer proposes the next draft, word for word as it was on the screen, with the day on which it is to take effect,
 * today at the earliest. Of several proposals the last counts.
 * @throws DomainError not_found; conflict when the draft is another by now; invalid for a day that has passed.
 */
export async function proposeVersion(ctx: Context, input: ProposeVersion): Promise<void> {
  await requireRole(ctx, ["privacy_officer"]);
  const draft = await findDraft(ctx);
  const { number, hash, takesEffectOn } = input;
  if (draft?.version.number !== number || draft.hash !== hash)
    throw new DomainError("conflict", "The draft has changed since. Please read it again.");
  const now = clock.now();
  const today = localDateOf(now);
  if (takesEffectOn < today)
    throw new DomainError("invalid", "Please look at the day.", {
      takesEffectOn: ["Choose today or a later day."],
    });
  const takesEffectAt = takesEffectOn === today ? now : startOfDay(takesEffectOn);
  await ctx.db.policyProposal.createMany({
    data: [{ id: newId(), number, hash, takesEffectAt, proposedBy: ctx.actor }],
  });
}
