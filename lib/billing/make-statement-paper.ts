import { StatementDocument } from "@/emails/documents/statement-document";
import { loadWords } from "@/lib/billing/statements/load-words";
import type { Context } from "@/lib/context/open-context";
import { renderPdf } from "@/lib/pdf/render-pdf";

/** A statement on paper without an envelope, under `billing`, from the stored statement (rule 85); null where there is none. */
export async function makeStatementPaper(
  ctx: Context,
  input: { id: string },
): Promise<Buffer | null> {
  const words = await loadWords(ctx, input.id);
  return words && (await renderPdf(StatementDocument(words)));
}
