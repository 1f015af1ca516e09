import type { Sender } from "@/emails/parts/sender";
import { type Mail, renderMail } from "@/emails/render-mail";
import type { MailedKind } from "@/lib/account/account";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { getPolicy } from "@/lib/privacy/get-policy";
import { readPerson } from "@/lib/privacy/read-person";

type To = {
  subjectId: string;
  personId: string | null;
  /** The kind of link that the notice is about; it must still be good. */
  link?: MailedKind;
};

/**
 * A mail about an account to a person's address; null where nobody is there any more, or the link in it opens nothing. It greets
 * nobody by name: whoever typed the address may have typed anything beside it.
 */
export async function addressedTo(
  ctx: Context,
  { subjectId, personId, link }: To,
  write: (sender: Sender) => Mail,
): Promise<ComposedMessage | null> {
  if (!personId || (link && !(await isGood(ctx, subjectId, link)))) return null;
  const known = await readPerson(ctx, { personIds: [personId], groups: ["email"] });
  const address = known.get(personId)?.email;
  if (!address) return null;
  const { number } = (await getPolicy(ctx)).version;
  const mail = await renderMail(
    write({
      appUrl: env.APP_URL,
      supportUrl: `${env.APP_URL}${paths.support()}`,
      ...{ policyUrl: `${env.APP_URL}${paths.policyVersion(number)}`, policyVersion: number },
    }),
  );
  return { ...mail, to: { address }, attachments: [] };
}

async function isGood(ctx: Context, linkId: string, kind: MailedKind): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM mailed_link
    WHERE id = ${linkId}::uuid AND kind = ${kind} AND used_at IS NULL AND expires_at > now()`);
  return found !== undefined;
}
