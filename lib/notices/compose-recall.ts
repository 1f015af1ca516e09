import type { Context } from "@/lib/context/open-context";
import { formatDate, formatInstant } from "@/lib/dates";
import { env } from "@/lib/env";
import type { Alert } from "@/lib/notices/notices";
import { findRecall } from "@/lib/privacy/find-recall";

const reasons = {
  erased:
    "We have destroyed what you were sent under these numbers, and it must not live on with you.",
  settled:
    "The debt that it was sent for is settled, or not yours to collect any more: do not ask for it.",
  withdrawn: "The person whom this is about has taken back what allowed us to send it.",
};

/** The mail that asks a company to delete what it was sent, by the numbers that came with it; null once it says that it has (P26). */
export async function composeRecall(
  ctx: Context,
  input: { subjectId: string },
): Promise<Alert | null> {
  const { subjectId: recallId } = input;
  const recall = await findRecall(ctx, { recallId });
  if (!recall) return null;
  const { name, reason, answerBy, operations, undertakenOn } = recall;
  const text = [
    `To ${name}`,
    "",
    "Please delete everything that you hold of what we sent you under these numbers, and every copy of it:",
    "",
    ...operations.map((number) => `  ${number}`),
    "",
    `${reasons[reason]} You have undertaken to delete it when we ask (we read your undertaking on ${formatDate(undertakenOn)}).`,
    `Please answer this mail by ${formatInstant(answerBy)}, and name this request: ${recallId}. After that day we send you nothing more about that person until you have answered.`,
    "",
    `International Vacations, ${env.APP_URL}`,
  ].join("\n");
  return { subject: `Please delete what we sent you: request ${recallId.slice(0, 8)}`, text };
}
