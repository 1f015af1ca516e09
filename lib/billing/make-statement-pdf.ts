import { StatementDocument } from "@/emails/documents/statement-document";
import { getStatement } from "@/lib/billing/get-statement";
import type { Context } from "@/lib/context/open-context";
import { renderPdf } from "@/lib/pdf/render-pdf";

/**
 * A statement on paper, under `billing`: the same bytes each time, until who it was made out to is destroyed (rules 83, 85).
 * @param input.personIds whose statements whoever asks may see.
 * @throws DomainError not_found, also for anybody else's (rule 115).
 */
export async function makeStatementPdf(
  ctx: Context,
  input: { id: string; personIds: readonly string[] },
): Promise<{ filename: string; content: Buffer }> {
  const statement = await getStatement(ctx, input);
  const content = await renderPdf(StatementDocument(statement));
  return { filename: `statement-${statement.name}.pdf`, content };
}
