import { StatementDocument } from "@/emails/documents/statement-document";
import { loadWords } from "@/lib/billing/statements/load-words";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { renderPdf } from "@/lib/pdf/render-pdf";

/** Every statement of whoever pays for a booking, on paper, in the order of their months, under `billing`. */
export async function makeStatementPdfs(
  ctx: Context,
  { bookingId }: { bookingId: string },
): Promise<{ filename: string; content: Buffer }[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT s.id FROM statement s WHERE s.customer_id IN
      (SELECT e.customer_id FROM ledger_entry e WHERE e.booking_id = ${bookingId}::uuid) ORDER BY s.month`);
  const made: { filename: string; content: Buffer }[] = [];
  for (const { id } of rows) {
    const words = await loadWords(ctx, id);
    if (!words) continue;
    const content = await renderPdf(StatementDocument(words));
    made.push({ filename: `statement-${words.name}.pdf`, content });
  }
  return made;
}
