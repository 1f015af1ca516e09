import { renderMail } from "@/emails/render-mail";
import { supportReply } from "@/emails/support-reply";
import type { Context } from "@/lib/context/open-context";
import type { ComposedMessage } from "@/lib/notices/notices";
import { letterOf } from "@/lib/support/request/letter-of";

/** That we have what somebody wrote to support, and the link by which they show that it was they (P44). */
export async function composeReply(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const letter = await letterOf(ctx, input.subjectId);
  if (!letter) return null;
  const { sender, wish, until, requestUrl, address } = letter;
  const mail = await renderMail(supportReply({ ...sender, wish, until, requestUrl }));
  return { ...mail, to: { address }, attachments: [] };
}
