import { resetPassword } from "@/emails/reset-password";
import { mailedKinds } from "@/lib/account/account";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import { mailedToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/** The mail by which a forgotten password is set anew; null once that is done, or too late. */
export async function composeReset(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  return await addressedTo(ctx, { ...input, link: "reset" }, (sender) =>
    resetPassword({
      ...sender,
      resetUrl: `${env.APP_URL}${paths.resetPassword(mailedToken(input.subjectId))}`,
      hours: mailedKinds.reset.hours,
    }),
  );
}
