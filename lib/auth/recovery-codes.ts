import "server-only";
import { createHmac } from "node:crypto";
import { bytesFrom } from "@/lib/auth/token";
import { deriveKey } from "@/lib/crypto/derive-key";

// Without what is read wrongly from paper: 0 O 1 I L and U. 29 letters make 58 bits of twelve.
const letters = "23456789ABCDEFGHJKMNPQRSTVWXY";

/** Ten codes, each good for one sign-in without the phone. They hang on a token, so that a page shows the same ones again. */
export function recoveryCodesFrom(token: string): string[] {
  return Array.from({ length: 10 }, (_, number) => {
    const bytes = bytesFrom(token, `recovery ${number}`, 12);
    const signs = [...bytes].map((byte) => letters[byte % letters.length] ?? "").join("");
    return signs.replace(/(.{4})(?=.)/g, "$1-");
  });
}

/** What is stored of a recovery code, however it was typed. */
export function hashRecoveryCode(accountId: string, code: string): Buffer<ArrayBuffer> {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const mac = createHmac("sha256", deriveKey("recovery code")).update(`${accountId} ${plain}`);
  return Buffer.from(mac.digest());
}
