import { expect, test } from "vitest";
import { base32, matchTotp, totpCode, totpStep, totpUri } from "@/lib/auth/totp";

const secret = Buffer.from("12345678901234567890");

test("RFC 6238, appendix B: the codes of its test vectors, cut to six digits", () => {
  const vectors: [number, string][] = [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ];
  for (const [seconds, code] of vectors)
    expect(totpCode(secret, totpStep(new Date(seconds * 1000)))).toBe(code);
});

test("a code is good for its own half minute and the ones beside it", () => {
  const at = new Date("2026-11-24T12:00:10Z");
  const step = totpStep(at);
  for (const by of [-1, 0, 1])
    expect(matchTotp(secret, totpCode(secret, step + by), at)).toBe(step + by);
  for (const by of [-2, 2]) expect(matchTotp(secret, totpCode(secret, step + by), at)).toBeNull();
  expect(matchTotp(secret, "", at)).toBeNull();
});

test("RFC 4648: a secret as it is typed in by hand, and what the QR code says", () => {
  expect(base32(Buffer.from("fooba"))).toBe("MZXW6YTB");
  expect(totpUri(Buffer.from("fooba"), "ana@example.com")).toBe(
    "otpauth://totp/International%20Vacations%3Aana%40example.com?secret=MZXW6YTB&issuer=International%20Vacations",
  );
});
