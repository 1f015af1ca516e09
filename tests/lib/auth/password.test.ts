import { expect, test } from "vitest";
import { NewPassword } from "@/lib/account/schema";
import { isGuessable } from "@/lib/auth/guessable";
import { hashPassword, verifyPassword } from "@/lib/auth/password";

test("P8: a password is kept as an Argon2id hash of its own", async () => {
  const [one, other] = await Promise.all([1, 2].map(() => hashPassword("seven slow herons")));
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one ?? null, "seven slow herons")).toBe(true);
  expect(await verifyPassword(one ?? null, "seven slow heron")).toBe(false);
});

test("the same letters typed on another keyboard are the same password", async () => {
  expect(
    await verifyPassword(
      await hashPassword("d\u00e9j\u00e0 vu am Bodensee"),
      "de\u0301ja\u0300 vu am Bodensee",
    ),
  ).toBe(true);
});

test("where there is no password nothing is right, not even what stands in for it", async () => {
  expect(await verifyPassword(null, "nobody's")).toBe(false);
});

test("15 characters or more, of any kind, and no other rule of what they must be", () => {
  expect(NewPassword.safeParse("seven herons x").success).toBe(false);
  for (const fine of [
    "seven herons xy",
    "\u{1f426} sieben Reiher am Fluss",
    "zwölf Boxkämpfer jagen",
    "       seven herons",
  ])
    expect(NewPassword.safeParse(fine).success).toBe(true);
  for (const odd of ["seven herons \ud800 xy", "seven herons \0 xy", "x".repeat(1001)])
    expect(NewPassword.safeParse(odd).success).toBe(false);
});

test("what is tried first is refused however long it is", () => {
  for (const first of [
    ...["passwordpassword", "aaaaaaaaaaaaaaaaaaa", "123456789012345", "qwertyuiopasdfgh"],
    ...[
      "internationalvacations",
      "International Vacations 1",
      "abcdefghijklmnopqrs",
      "abcabcabcabcabcabc",
    ],
    ...["correcthorsebatterystaple", "Password12345678", "letmeinletmein123"],
  ])
    expect(`${first} ${isGuessable(first)}`).toBe(`${first} true`);
  expect(isGuessable("marta.kowalska1234", ["marta", "kowalska"])).toBe(true);
  expect(isGuessable("marta hides nine lanterns", ["marta", "kowalska"])).toBe(false);
});
