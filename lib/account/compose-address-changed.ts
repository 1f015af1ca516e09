import { signInChanged } from "@/emails/sign-in-changed";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import type { Context } from "@/lib/context/open-context";
import type { ComposedMessage } from "@/lib/notices/notices";

/** What the address that an account had is told once it has another one: the last mail to it about that account. */
export async function composeAddressChanged(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  return await addressedTo(ctx, input, (sender) => signInChanged({ ...sender, what: "address" }));
}
