import type { DeskQuote } from "@/lib/booking/booking";
import { getDeskQuote } from "@/lib/booking/get-desk-quote";
import type { AtDesk } from "@/lib/booking/record/find-asked";
import { changedMeanwhile, lapsed } from "@/lib/booking/record/refuse-cancelling";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";

/**
 * What an employee may do for a customer, alone or with a second person: what they were told, while it holds. Once it is proposed it holds
 * as long as that waits: who asked in time does not pay for how long we take (rule 53).
 * @throws DomainError not_found; lapsed; conflict where the booking is another by now.
 */
export async function getProposable(
  ctx: Context,
  input: AtDesk & { quoteId: string },
): Promise<DeskQuote> {
  const quoted = await getDeskQuote(ctx, input);
  if (!quoted.holds && quoted.proposal === null)
    throw quoted.expiresAt > clock.now() ? changedMeanwhile() : lapsed();
  return quoted;
}
