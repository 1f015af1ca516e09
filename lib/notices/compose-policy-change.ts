import { policyChanged } from "@/emails/policy-changed";
import { renderMail } from "@/emails/render-mail";
import type { Context } from "@/lib/context/open-context";
import { formatInstant } from "@/lib/dates";
import { env } from "@/lib/env";
import { policyAddresses } from "@/lib/notices/addresses/policy-addresses";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { findChangeNotice } from "@/lib/privacy/find-change-notice";
import { readPerson } from "@/lib/privacy/read-person";

/** The mail that asks one person about the new uses of what they told us; null when there is nothing left to ask (P45, P46). */
export async function composePolicyChange(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  if (!input.personId) return null;
  const change = await findChangeNotice(ctx, { requestId: input.subjectId });
  const known = await readPerson(ctx, { personIds: [input.personId], groups: ["email"] });
  const address = known.get(input.personId)?.email;
  if (!change || !address) return null;
  const { version, heldUnder, uses, effectiveAt, expiresAt, token } = change;
  const mail = await renderMail(
    policyChanged({
      ...policyAddresses({ heldUnder, version }),
      uses,
      effectiveOn: formatInstant(effectiveAt),
      answerBy: formatInstant(expiresAt),
      choicesUrl: `${env.APP_URL}${paths.choices(token)}`,
    }),
  );
  return { ...mail, to: { address }, attachments: [] };
}
