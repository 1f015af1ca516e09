import { found } from "@/app/found";

type File = { filename: string; content: Buffer };

/** A document as a download that no cache keeps; the name is quoted as RFC 6266 wants it. */
export async function sendFile(read: Promise<File>, contentType: string): Promise<Response> {
  const { filename, content } = await found(read);
  const plain = filename.replace(/[^\w.-]/g, "-");
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
      "Cache-Control": "private, no-store",
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
}
