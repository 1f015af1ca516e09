import { newAddress } from "@/emails/new-address";
import { mailedKinds } from "@/lib/account/account";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import { mailedToken } from "@/lib/auth/token";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/** The mail by which an account moves to another address; null once that is done, or too late. */
export async function composeNewAddress(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  return await addressedTo(ctx, { ...input, link: "email" }, (sender) =>
    newAddress({
      ...sender,
      confirmUrl: `${env.APP_URL}${paths.accountEmail(mailedToken(input.subjectId))}`,
      hours: mailedKinds.email.hours,
    }),
  );
}
