import type { Credit } from "@/lib/billing/billing";
import { ownCredit } from "@/lib/billing/crediting/own-credit";
import { readCredits } from "@/lib/billing/crediting/read-credits";
import type { Context } from "@/lib/context/open-context";

/** What whoever asks let us keep for later bookings, used up or not, the oldest first, under `billing`. */
export async function listMyCredits(ctx: Context): Promise<Credit[]> {
  return await readCredits(ctx, ownCredit(ctx.actor));
}
