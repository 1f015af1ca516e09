import { verifyAddress } from "@/emails/verify-address";
import { mailedKinds } from "@/lib/account/account";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import { mailedToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/** The mail by which a new account's address is shown to be its holder's; null once that is done, or too late. */
export async function composeVerification(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  return await addressedTo(ctx, { ...input, link: "verify" }, (sender) =>
    verifyAddress({
      ...sender,
      verifyUrl: `${env.APP_URL}${paths.verify(mailedToken(input.subjectId))}`,
      hours: mailedKinds.verify.hours,
    }),
  );
}
