import { StatementFaxCover } from "@/emails/documents/statement-fax-cover";
import { loadAddressed } from "@/lib/billing/statements/load-words";
import type { Context } from "@/lib/context/open-context";
import { renderPdf } from "@/lib/pdf/render-pdf";

/** The sheet before a statement by fax, under `billing`, from the stored statement (rule 85); null where no name is known. */
export async function makeFaxCover(ctx: Context, input: { id: string }): Promise<Buffer | null> {
  const statement = await loadAddressed(ctx, input.id);
  if (!statement?.party.name) return null;
  return await renderPdf(StatementFaxCover({ ...statement, to: statement.party.name }));
}
