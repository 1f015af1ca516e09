import { LetterList } from "@/emails/documents/letter-list";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { unwrapPersonKey } from "@/lib/crypto/person-key";
import { unseal } from "@/lib/crypto/seal";
import { formatInstant } from "@/lib/dates";
import { clearPrinter, layAtPrinter } from "@/lib/notices/letters/batch-file";
import { letterKey } from "@/lib/notices/letters/letter-key";
import { batchName } from "@/lib/notices/schema";
import { joinPdfs } from "@/lib/pdf/join-pdfs";
import { renderPdf } from "@/lib/pdf/render-pdf";

type Batch = { id: string; madeAt: Date };

/**
 * Lays every batch that is to be printed at the printer, as one PDF with its list on top, and takes away those that were mailed, under
 * `billing`. No employee sees it on a screen: what is printed of people is for their envelopes alone (P34). Again it does nothing.
 */
export async function printBatches(ctx: Context): Promise<void> {
  const open = await ctx.db.letterBatch.findMany({
    where: { mailedAt: null },
    select: { id: true, madeAt: true, printedAt: true },
    orderBy: { madeAt: "asc" },
  });
  for (const batch of open) if (batch.printedAt === null) await print(ctx, batch);
  await clearPrinter(open);
}

async function print(ctx: Context, batch: Batch): Promise<void> {
  const letters = await ctx.db.letter.findMany({
    where: { batchId: batch.id },
    orderBy: [{ writtenAt: "asc" }, { attemptId: "asc" }],
  });
  const list = LetterList({
    ...{ letters, name: batchName(batch) },
    ...{ madeAt: batch.madeAt, madeOn: formatInstant(batch.madeAt) },
  });
  await layAtPrinter(batch, await joinPdfs([await renderPdf(list), ...letters.map(pagesOf)]));
  // Counted again, because one may have been destroyed meanwhile: then it is printed anew.
  const left = await ctx.db.letter.count({ where: { batchId: batch.id } });
  if (left < letters.length) return;
  await ctx.db.letterBatch.updateMany({
    where: { id: batch.id, printedAt: null },
    data: { printedAt: clock.now() },
  });
}

type Sealed = {
  attemptId: string;
  personId: string;
  keyWrapped: Uint8Array;
  pagesCt: Uint8Array;
};

function pagesOf({ attemptId, personId, keyWrapped, pagesCt }: Sealed): Buffer {
  const key = unwrapPersonKey(keyWrapped, { personId, retentionClass: letterKey });
  return Buffer.from(unseal(key, { personId, field: `${attemptId}.pages` }, pagesCt), "base64");
}
