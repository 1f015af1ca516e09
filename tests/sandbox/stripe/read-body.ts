import type { IncomingMessage } from "node:http";

const most = 1_000_000;

/** The whole body as text; null when it is larger than any request that the stand-in knows. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size <= most) parts.push(part);
  }
  return size <= most ? Buffer.concat(parts).toString("utf8") : null;
}
