import "server-only";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { isId } from "@/lib/ids";

// Small letters and digits alone: on its way an address may lose the size of its letters.
const letters = "abcdefghijklmnopqrstuvwxyz234567";
const shape = /^[a-z2-7]{52}$/;

/** What names an attempt in the address that its mail comes back to, and that nobody else can make (RFC 5321, 3.6.3). */
export function returnKey(attemptId: string): string {
  if (!isId(attemptId)) throw new TypeError("An attempt is named by a lower-case uuid.");
  const id = Buffer.from(attemptId.replaceAll("-", ""), "hex");
  return spell(Buffer.concat([id, signature(id)]));
}

/** The attempt that a key names, however its letters are written; null where it is malformed or not ours. */
export function readReturnKey(given: string): string | null {
  const text = given.toLowerCase();
  if (!shape.test(text)) return null;
  const bytes = unspell(text);
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(bytes.subarray(16), signature(id)) || spell(bytes) !== text) return null;
  const hex = id.toString("hex");
  return [8, 12, 16, 20].reduceRight((rest, at) => `${rest.slice(0, at)}-${rest.slice(at)}`, hex);
}

function signature(id: Buffer): Buffer {
  return keyedHash("return address", id).subarray(0, 16);
}

/** Five bits a letter: 32 bytes are 52 of them, and four bits of nothing. */
function spell(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.padEnd(260, "0").match(/.{5}/g) ?? [];
  return fives.map((five) => letters.charAt(Number.parseInt(five, 2))).join("");
}

function unspell(text: string): Buffer {
  const bits = [...text]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const eights = bits.slice(0, 256).match(/.{8}/g) ?? [];
  return Buffer.from(eights.map((eight) => Number.parseInt(eight, 2)));
}
