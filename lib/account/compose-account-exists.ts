import { accountExists } from "@/emails/account-exists";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/** What somebody is told who registers with an address that has an account; nobody else can know of it. */
export async function composeAccountExists(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  return await addressedTo(ctx, input, (sender) =>
    accountExists({ ...sender, signInUrl: `${env.APP_URL}${paths.signIn()}` }),
  );
}
