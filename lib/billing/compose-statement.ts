import { StatementDocument } from "@/emails/documents/statement-document";
import { renderMail } from "@/emails/render-mail";
import { statementIssued } from "@/emails/statement-issued";
import { readStatementParty } from "@/lib/billing/statements/parties";
import { readStatement } from "@/lib/billing/statements/read-statement";
import { statementWords } from "@/lib/billing/statements/statement-words";
import type { Context } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import type { ComposedMessage } from "@/lib/notices/notices";
import { paths } from "@/lib/paths";
import { renderPdf } from "@/lib/pdf/render-pdf";
import { getPolicy } from "@/lib/privacy/get-policy";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * The mail with a month's statement, in words and on paper, under `billing`: what is about money is read for that alone (P12, P39,
 * P40). Null once there is nobody to tell.
 */
export async function composeStatement(
  ctx: Context,
  input: { subjectId: string; personId: string | null },
): Promise<ComposedMessage | null> {
  const { subjectId: id, personId } = input;
  const statement = await readStatement(ctx, id);
  if (!(statement && personId)) return null;
  const known = await readPerson(ctx, { personIds: [personId], groups: ["email"] });
  const person = known.get(personId);
  if (!person) return null;
  const address = person.email;
  const party = await readStatementParty(ctx, id);
  const words = statementWords(statement, party);
  const policyVersion = party?.policyVersion ?? (await getPolicy(ctx)).version.number;
  const mail = await renderMail(
    statementIssued({
      ...{ statement: words, appUrl: env.APP_URL, policyVersion },
      supportUrl: `${env.APP_URL}${paths.support()}`,
      policyUrl: `${env.APP_URL}${paths.policyVersion(policyVersion)}`,
    }),
  );
  const pdf = await renderPdf(StatementDocument(words));
  return {
    ...{ ...mail, to: address ? { address, ...(party?.name ? { name: party.name } : {}) } : null },
    attachments: [
      {
        ...{ filename: `statement-${words.name}.pdf`, content: pdf },
        contentType: "application/pdf",
      },
    ],
  };
}
