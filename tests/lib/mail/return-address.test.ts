import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { attemptOf, returnAddress } from "@/lib/mail/return-address";

test("an attempt has an address of its own, which fits into a mail and is read however it is written", () => {
  const id = newId();
  const address = returnAddress(id);
  expect(address.split("@")[0]).toMatch(/^[a-z2-7]{52}$/);
  expect(attemptOf(address)).toBe(id);
  expect(attemptOf(address.toUpperCase())).toBe(id);
  expect(returnAddress(newId())).not.toBe(address);
});

test("nobody makes such an address who does not have our secret", () => {
  const address = returnAddress(newId());
  for (const at of [0, 20, 30, 51]) {
    const other = address[at] === "a" ? "b" : "a";
    expect(
      attemptOf(`${address.slice(0, at)}${other}${address.slice(at + 1)}`),
      `${at}`,
    ).toBeNull();
  }
  expect(attemptOf(address.replace("bounces.", "other."))).toBeNull();
  expect(attemptOf("postmaster@bounces.example.com")).toBeNull();
  expect(attemptOf("")).toBeNull();
});
