import type { Context } from "@/lib/context/open-context";
import { answerUses } from "@/lib/privacy/answer-uses";

const uses = ["personalize.content", "personalize.content.profiling"] as const;

/**
 * Switches suggestions on or off for the account of whoever asks, under `rights`: its answers may be used for them, and notes be
 * taken, or neither; off destroys the notes that there are (P9, P20, P46).
 * @throws DomainError not_found for who was erased.
 */
export async function switchSuggestions(ctx: Context, input: { to: "on" | "off" }): Promise<void> {
  const answer = input.to === "on" ? "accept" : "withdraw";
  await answerUses(ctx, { personId: ctx.actor, uses, answer, via: "account" });
}
