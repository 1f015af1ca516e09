import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { env } from "@/lib/env";

/** Whose key it is, and for which retention class: a wrapped key opens for that owner and for no other. */
export type KeyOwner = { personId: string; retentionClass: string };

// format (1 byte) | id of the wrapping key (4) | nonce (12) | tag (16) | wrapped key (32)
const format = 1;
const wrappedLength = 65;

/** A new key for a person's values. It is stored wrapped only; destroying that destroys what it locked. */
export function makePersonKey(owner: KeyOwner): {
  key: KeyObject;
  wrapped: Buffer<ArrayBuffer>;
} {
  const key = createSecretKey(randomBytes(32));
  return { key, wrapped: wrapPersonKey(key, owner) };
}

/** Wraps a person's key with the key derived from `secret`, VAULT_KEY unless told; the id inside says which it was. */
export function wrapPersonKey(
  key: KeyObject,
  owner: KeyOwner,
  secret = env.VAULT_KEY,
): Buffer<ArrayBuffer> {
  const wrapping = wrappingKey(secret);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrapping.key, nonce);
  cipher.setAAD(associated(owner, wrapping.id));
  const body = Buffer.concat([cipher.update(key.export()), cipher.final()]);
  return Buffer.concat([Buffer.of(format), wrapping.id, nonce, cipher.getAuthTag(), body]);
}

/**
 * The key that was wrapped, by any of `secrets`: while VAULT_KEY is being replaced there are two.
 * @throws when the bytes were changed, belong to another owner, or were wrapped with a secret not given.
 */
export function unwrapPersonKey(
  wrapped: Uint8Array,
  owner: KeyOwner,
  secrets: readonly string[] = [env.VAULT_KEY],
): KeyObject {
  const bytes = Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength);
  if (bytes[0] !== format || bytes.length !== wrappedLength) throw new Error("Not a wrapped key.");
  const id = bytes.subarray(1, 5);
  const wrapping = secrets.map(wrappingKey).find((candidate) => candidate.id.equals(id));
  if (!wrapping) throw new Error("The key is wrapped with a secret that is not here.");
  const cipher = createDecipheriv("aes-256-gcm", wrapping.key, bytes.subarray(5, 17), {
    authTagLength: 16,
  });
  cipher.setAAD(associated(owner, id));
  cipher.setAuthTag(bytes.subarray(17, 33));
  return createSecretKey(Buffer.concat([cipher.update(bytes.subarray(33)), cipher.final()]));
}

type WrappingKey = { key: KeyObject; id: Buffer };
const known = new Map<string, WrappingKey>();

function wrappingKey(secret: string): WrappingKey {
  const found = known.get(secret);
  if (found) return found;
  const key = Buffer.from(
    hkdfSync("sha256", secret, "international-vacations", "wrap person keys", 32),
  );
  const id = createHash("sha256").update("key id").update(key).digest().subarray(0, 4);
  const wrapping = { key: createSecretKey(key), id };
  known.set(secret, wrapping);
  return wrapping;
}

function associated({ personId, retentionClass }: KeyOwner, id: Buffer): Buffer {
  return Buffer.from(JSON.stringify([format, personId, retentionClass, id.toString("hex")]));
}
