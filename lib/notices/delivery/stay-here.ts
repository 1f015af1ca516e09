import type { Context } from "@/lib/context/open-context";
import { MailUnavailable } from "@/lib/mail/mail-failure";

/**
 * An attempt that was not let out: it is over for good, or waits for its next turn.
 * @throws MailUnavailable in the latter case.
 */
export async function stayHere(
  ctx: Context,
  attemptId: string,
  { refusal, forGood }: { refusal: string; forGood: boolean },
): Promise<void> {
  await ctx.db.deliveryAttempt.updateMany({
    where: { id: attemptId, status: "queued" },
    data: forGood
      ? { status: "stopped", answer: refusal }
      : { claimedUntil: null, answer: refusal },
  });
  if (!forGood) throw new MailUnavailable(`Not let out: ${refusal}`);
}
