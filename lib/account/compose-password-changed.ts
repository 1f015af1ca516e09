import { signInChanged } from "@/emails/sign-in-changed";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import type { Context } from "@/lib/context/open-context";
import type { ComposedMessage } from "@/lib/notices/notices";

/** Tells the holder of an account that it has another password. */
export async function composePasswordChanged(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  return await addressedTo(ctx, input, (sender) => signInChanged({ ...sender, what: "password" }));
}
