import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import type { JSX } from "react";

/**
 * The PDF of a document from `emails/documents`, or of a component that returns one. The same props, with the same
 * instant of creation, are the same bytes. Fonts and pictures come with the document: nothing is fetched (rule 24).
 */
export async function renderPdf(document: JSX.Element): Promise<Buffer> {
  return await renderToBuffer(document);
}
