import type { Context } from "@/lib/context/open-context";
import { isAccepted } from "@/lib/privacy/is-accepted";

/** Whether whoever asks lets notes be taken for their account, as the ledger of answers says; under `personalisation`. */
export async function notesOn(ctx: Context): Promise<boolean> {
  return await isAccepted(ctx, {
    personId: ctx.actor,
    use: "personalize.content.profiling",
    categories: ["user.behavior.search_history", "user.behavior.browsing_history"],
  });
}
