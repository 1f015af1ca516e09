import { accountClosing } from "@/emails/account-closing";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import type { Context } from "@/lib/context/open-context";
import { formatDate, fromDateColumn } from "@/lib/dates";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

/** That an account will be closed, when, and how to take it back; null once it was (P43). */
export async function composeClosing(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  const closing = await ctx.db.accountClosing.findUnique({
    where: { accountId: input.subjectId },
    select: { closesOn: true },
  });
  if (!closing) return null;
  const closesOn = formatDate(fromDateColumn(closing.closesOn));
  const closeUrl = `${env.APP_URL}${paths.accountClose()}`;
  return await addressedTo(ctx, input, (sender) =>
    accountClosing({ ...sender, closesOn, closeUrl }),
  );
}
