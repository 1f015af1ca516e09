import "server-only";
import { PDFDocument } from "@cantoo/pdf-lib";

/** One PDF of several, in their order: of the same ones the same bytes. @throws an Error for what is no PDF. */
export async function joinPdfs(files: readonly Buffer[]): Promise<Buffer> {
  // Nothing of the moment goes into it.
  const joined = await PDFDocument.create({ updateMetadata: false });
  joined.setLanguage("en-US");
  for (const file of files) {
    const part = await PDFDocument.load(file, { updateMetadata: false });
    for (const page of await joined.copyPages(part, part.getPageIndices())) joined.addPage(page);
  }
  return Buffer.from(await joined.save());
}

/** How many pages a PDF has. */
export async function countPages(file: Buffer): Promise<number> {
  return (await PDFDocument.load(file, { updateMetadata: false })).getPageCount();
}
