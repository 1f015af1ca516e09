import "server-only";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { isId } from "@/lib/ids";

type LinkKind = "hold" | "booking" | "choice" | "archive" | "support";
type Link = { id: string; epoch: number };

// 16 bytes of id, 4 of epoch, 16 of signature: 36 bytes are exactly 48 letters, so every token has one spelling.
const shape = /^[A-Za-z0-9_-]{48}$/;

/**
 * The unguessable address of a hold, a booking, a choice, a copy of one's data or a request to support: the same for the same id and
 * epoch, worthless once the row's epoch is raised (rules 107, 115).
 */
export function linkToken(kind: LinkKind, id: string, epoch: number): string {
  if (!isId(id)) throw new TypeError("A link names a lower-case uuid.");
  const body = Buffer.alloc(20);
  body.write(id.replaceAll("-", ""), 0, "hex");
  body.writeUInt32BE(epoch, 16);
  return Buffer.concat([body, signature(kind, body)]).toString("base64url");
}

/** What a token names; null when it is malformed or not ours. Whether the epoch still holds is the row's to say. */
export function readLinkToken(kind: LinkKind, token: string): Link | null {
  if (!shape.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, 20);
  if (!timingSafeEqual(bytes.subarray(20), signature(kind, body))) return null;
  const hex = body.toString("hex", 0, 16);
  const id = [8, 12, 16, 20].reduceRight(
    (rest, at) => `${rest.slice(0, at)}-${rest.slice(at)}`,
    hex,
  );
  return { id, epoch: body.readUInt32BE(16) };
}

function signature(kind: LinkKind, body: Buffer): Buffer {
  return keyedHash(`link ${kind}`, body).subarray(0, 16);
}
