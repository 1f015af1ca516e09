import type { Context } from "@/lib/context/open-context";
import type { Use } from "@/lib/policy/taxonomy";
import { answerChoices } from "@/lib/privacy/answer-choices";
import { carriedGids } from "@/lib/privacy/choices/carried-gids";
import { rightsTo } from "@/lib/privacy/choices/rights-to";

/**
 * Says yes to whole uses of ours that need one, or takes it back: for all that they are about, also for what is told to us later
 * (P46). What was collected for them alone goes with the yes. Under the purpose `rights`; saying the same again writes nothing.
 * @throws DomainError not_found for who is not there or was erased.
 */
export async function answerUses(
  ctx: Context,
  input: { personId: string; uses: readonly Use[]; answer: "accept" | "withdraw"; via: string },
): Promise<void> {
  const { personId, uses, answer, via } = input;
  await ctx.transaction(async (inner) => {
    const carried = await carriedGids(inner);
    const asked = (await rightsTo(inner, uses)).filter(({ gid }) => carried.has(gid));
    const answers = asked.map(({ gid }) => ({ gid, answer }));
    await answerChoices(inner, { personId, answers, via });
  });
}
