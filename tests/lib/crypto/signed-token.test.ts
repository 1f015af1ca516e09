import { afterEach, expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { readSignedToken, signToken } from "@/lib/crypto/signed-token";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a signed value travels unchanged", () => {
  const payload = { point: "checkout", hash: "ab" };
  expect(readSignedToken("form", signToken("form", payload, 60))).toEqual(payload);
});

test("a forged, cut or foreign token is refused", () => {
  const token = signToken("form", { point: "checkout" }, 60);
  const [body = "", signed = ""] = token.split(".");
  const other = Buffer.from(JSON.stringify([9_999_999_999, { point: "other" }])).toString(
    "base64url",
  );
  for (const forged of [
    `${other}.${signed}`,
    `${body}.${signed}x`,
    body,
    `${body}.`,
    `.${signed}`,
    "",
    `${token}.x`,
    "é.é",
  ])
    expect(readSignedToken("form", forged)).toBeNull();
  expect(readSignedToken("another", token)).toBeNull();
});

test("a token ends when its time is over", () => {
  const token = signToken("form", 1, 60);
  const later = Date.now() + 61_000;
  vi.spyOn(clock, "now").mockReturnValue(new Date(later));
  expect(readSignedToken("form", token)).toBeNull();
});
