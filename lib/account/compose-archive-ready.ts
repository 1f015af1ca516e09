import { copyReady } from "@/emails/copy-ready";
import { addressedTo } from "@/lib/account/mailed/addressed-to";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { formatInstant } from "@/lib/dates";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";

const kept = 7 * 86_400_000;

/** That the copy is ready that the holder of an account asked for; null once it is gone (P43). */
export async function composeArchiveReady(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  const archive = await ctx.db.dataArchive.findUnique({
    where: { id: input.subjectId },
    select: { id: true, askedAt: true },
  });
  if (!archive) return null;
  const until = formatInstant(new Date(archive.askedAt.getTime() + kept));
  const copyUrl = `${env.APP_URL}${paths.accountCopy(linkToken("archive", archive.id, 1))}`;
  return await addressedTo(ctx, input, (sender) =>
    copyReady({ ...sender, until, copyUrl, signIn: true }),
  );
}
