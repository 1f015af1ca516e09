import { afterEach, expect, test, vi } from "vitest";
import { clock } from "@/lib/clock";
import { signToken } from "@/lib/crypto/signed-token";
import { formToken, readFormToken } from "@/lib/privacy/form-token";
import { useDatabase } from "@/tests/support/database";
import { firstVersion } from "@/tests/support/first-version";

const database = useDatabase();

afterEach(() => {
  vi.restoreAllMocks();
});

const read = (token: string, point = "checkout") =>
  readFormToken(database.open("booking"), { token, point });

test("P47: a form that comes back names the version and the questions that were shown", async () => {
  const form = await read(formToken(firstVersion(), "checkout"));
  expect(form.version).toBe(firstVersion().version);
  expect(form.point.id).toBe("checkout");
});

test("P47: a forged token, one of another form, or of a text never published is refused", async () => {
  const token = formToken(firstVersion(), "checkout");
  const unknown = { point: "checkout", hash: "0".repeat(64) };
  for (const bad of [
    "",
    "x",
    `${token}x`,
    token.slice(1),
    signToken("another", { point: "checkout", hash: firstVersion().hash }, 60),
    signToken("collection form", unknown, 60),
    signToken("collection form", null, 60),
  ])
    await expect(read(bad)).rejects.toMatchObject({ code: "invalid" });
  await expect(read(token, "booking-travellers")).rejects.toMatchObject({ code: "invalid" });
});

test("P47: a form that was open for a day is shown again", async () => {
  const token = formToken(firstVersion(), "checkout");
  const now = Date.now();
  const at = vi.spyOn(clock, "now").mockReturnValue(new Date(now + 86_300_000));
  await expect(read(token)).resolves.toBeDefined();
  at.mockReturnValue(new Date(now + 86_400_000));
  await expect(read(token)).rejects.toMatchObject({ code: "invalid" });
});

test("P47: a form shown before a change is bound to the old version for a day, and never to the new", async () => {
  const token = formToken(firstVersion(), "checkout");
  await replaced("23 hours");
  expect((await read(token)).version.number).toBe(1);
  await replaced("25 hours");
  await expect(read(token)).rejects.toMatchObject({ code: "lapsed" });
});

test("P47: a form of a version that has not taken effect is refused", async () => {
  const token = formToken(firstVersion(), "checkout");
  await database.owner.query(`
    SET session_replication_role = replica; DELETE FROM policy_effect; RESET session_replication_role`);
  await expect(read(token)).rejects.toMatchObject({ code: "lapsed" });
});

/** As if version 2 had taken effect that long ago. */
async function replaced(age: string): Promise<void> {
  await database.owner.query(`
    SET session_replication_role = replica;
    DELETE FROM policy_effect WHERE number = 2;
    INSERT INTO policy_effect (number, at) VALUES (2, now() - interval '${age}');
    RESET session_replication_role`);
}
