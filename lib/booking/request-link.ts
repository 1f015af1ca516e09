import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { emailIndex } from "@/lib/privacy/find-by-email";

/**
 * Asks for the links of an address's bookings to be mailed there. Nothing is looked up here: known and unknown addresses take
 * the same path and get the same answer (rule 112).
 */
export async function requestLink(ctx: Context, input: { email: string }): Promise<void> {
  await emit(ctx, "booking.link_requested", {
    requestId: newId(),
    emailIndex: emailIndex(input.email),
  });
}
