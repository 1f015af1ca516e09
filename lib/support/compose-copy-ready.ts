import { copyReady } from "@/emails/copy-ready";
import { renderMail } from "@/emails/render-mail";
import type { Context } from "@/lib/context/open-context";
import type { ComposedMessage } from "@/lib/notices/notices";
import { letterOf } from "@/lib/support/request/letter-of";

/** That the copy is ready that a request asked for (P43, P44). */
export async function composeCopyReady(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const letter = await letterOf(ctx, input.subjectId);
  if (!letter) return null;
  const { sender, until, requestUrl, address } = letter;
  const mail = await renderMail(
    copyReady({ ...sender, until, copyUrl: requestUrl, signIn: false }),
  );
  return { ...mail, to: { address }, attachments: [] };
}
