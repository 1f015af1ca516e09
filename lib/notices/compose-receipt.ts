import { erasureReceipt } from "@/emails/erasure-receipt";
import { renderMail } from "@/emails/render-mail";
import type { Context } from "@/lib/context/open-context";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { groupWords } from "@/lib/privacy/erasing";
import { getPolicy } from "@/lib/privacy/get-policy";
import { readReceipt } from "@/lib/privacy/read-receipt";

/** What was destroyed, what stays, why and until when, and from which day on no backup can be read either (P43). */
export async function composeReceipt(
  ctx: Context,
  input: { subjectId: string },
): Promise<ComposedMessage | null> {
  const receipt = await readReceipt(ctx, { personId: input.subjectId });
  if (!receipt) return null;
  const { number } = (await getPolicy(ctx)).version;
  const { goes, stays, people } = receipt;
  const mail = await renderMail(
    erasureReceipt({
      appUrl: env.APP_URL,
      supportUrl: `${env.APP_URL}${paths.support()}`,
      ...{ policyUrl: `${env.APP_URL}${paths.policyVersion(number)}`, policyVersion: number },
      people,
      goes: goes.map((group) => groupWords[group]),
      stays: stays.map(({ group, until, why }) => ({
        ...{ what: groupWords[group], why },
        until: formatDate(until),
      })),
      erasedOn: formatDate(receipt.erasedOn),
      lastBackupOn: formatDate(receipt.lastBackupOn),
    }),
  );
  return { ...mail, to: { address: receipt.address }, attachments: [] };
}
