import { createHmac } from "node:crypto";

const period = 30;

/** The time step that an instant is in: codes change with it. */
export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / period);
}

/** The six digits that an authenticator app shows in a time step (RFC 6238 with its defaults, which every app knows). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000;
  return String(number).padStart(6, "0");
}

/**
 * The step whose code was typed: of now, or one before or after, as clocks differ. Whoever asks refuses a step that was used.
 * @returns null where it is no such code.
 */
export function matchTotp(secret: Uint8Array, code: string, at: Date): number | null {
  const now = totpStep(at);
  return [now, now - 1, now + 1].find((step) => totpCode(secret, step) === code) ?? null;
}

/** What a QR code says to an authenticator app. */
export function totpUri(secret: Uint8Array, label: string): string {
  const issuer = "International Vacations";
  const query = new URLSearchParams({ secret: base32(secret), issuer });
  const said = query.toString().replaceAll("+", "%20");
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${label}`)}?${said}`;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, without padding: how a secret is typed into an app by hand. The length is a multiple of five bytes. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five, 2)] ?? "")
    .join("");
}
