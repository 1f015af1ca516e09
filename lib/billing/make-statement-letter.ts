import { addressLines } from "@/emails/documents/letter-places";
import { StatementLetter } from "@/emails/documents/statement-letter";
import { loadAddressed } from "@/lib/billing/statements/load-words";
import type { Context } from "@/lib/context/open-context";
import { renderPdf } from "@/lib/pdf/render-pdf";

/**
 * A statement as a letter for a window envelope, under `billing`, from the stored statement (rule 85).
 * @param input the envelope where it goes to where its reader lives now, and not to where they lived when it was issued.
 * @returns null where no address is known, or none that fits the window.
 */
export async function makeStatementLetter(
  ctx: Context,
  input: { id: string; envelope?: { to: readonly string[]; number: string } },
): Promise<Buffer | null> {
  const statement = await loadAddressed(ctx, input.id);
  if (statement && input.envelope)
    return await renderPdf(StatementLetter({ ...statement, ...input.envelope }));
  if (!statement || statement.party.address.length === 0) return null;
  const { name, address } = statement.party;
  // Within the country, its name does not belong on the envelope.
  const to = [name, ...address].filter((line) => line && line !== "United States");
  if (to.length > addressLines.most) return null;
  return await renderPdf(StatementLetter({ ...statement, to }));
}
