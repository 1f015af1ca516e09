import { afterEach, expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { signToken } from "@/lib/crypto/signed-token";
import * as published from "@/lib/policy/published";
import { v1 } from "@/lib/policy/versions/v1";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

afterEach(() => {
  vi.restoreAllMocks();
});

const read = (token: string, point = "checkout") =>
  readFormToken(database.open("booking"), { token, point });

test("P47: a form that comes back names the version and the questions that were shown", async () => {
  const form = await read(formToken("checkout"));
  expect(form.version).toBe(published.currentVersion().version);
  expect(form.point.id).toBe("checkout");
});

test("P47: a forged token, one of another form, or of a text never published is refused", async () => {
  const token = formToken("checkout");
  const unknown = { point: "checkout", hash: "0".repeat(64) };
  for (const bad of [
    "",
    "x",
    `${token}x`,
    token.slice(1),
    signToken("another", { point: "checkout", hash: published.currentVersion().hash }, 60),
    signToken("collection form", unknown, 60),
    signToken("collection form", null, 60),
  ])
    await expect(read(bad)).rejects.toMatchObject({ code: "invalid" });
  await expect(read(token, "booking-travellers")).rejects.toMatchObject({ code: "invalid" });
});

test("P47: a form that was open for a day is shown again", async () => {
  const token = formToken("checkout");
  const now = Date.now();
  const at = vi.spyOn(clock, "now").mockReturnValue(new Date(now + 86_300_000));
  await expect(read(token)).resolves.toBeDefined();
  at.mockReturnValue(new Date(now + 86_400_000));
  await expect(read(token)).rejects.toMatchObject({ code: "invalid" });
});

test("P47: a form shown before a change is bound to the old version for a day, and never to the new", async () => {
  const token = formToken("checkout");
  const next = { version: { ...v1, number: 2 }, hash: "f".repeat(64) };
  vi.spyOn(published, "currentVersion").mockReturnValue(next);
  const retire = (age: string) =>
    database.owner.query(
      `UPDATE policy_version SET retired_at = now() - $1::interval WHERE number = 1`,
      [age],
    );
  await retire("23 hours");
  expect((await read(token)).version.number).toBe(1);
  await retire("25 hours");
  await expect(read(token)).rejects.toMatchObject({ code: "lapsed" });
  await database.owner.query("UPDATE policy_version SET retired_at = NULL");
});
