import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "@/scripts/start/ports";
import { readSettings } from "@/scripts/start/settings";

let folder: string;
let given: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "iv-settings-"));
  given = { DATA_FOLDER: folder, PORT: "3999" };
  const names = ["POSTGRES_PORT", "STRIPE_PORT", "SMTP_PORT", "MAILBOX_PORT", "BOUNCE_PORT"];
  for (const name of names) given[name] = String(await freePort());
});
afterEach(() => rmSync(folder, { recursive: true }));

test("whatever is not named is stood in for, with secrets that stay the same", async () => {
  const first = await readSettings(false, given);
  expect(first.database).toMatchObject({ port: Number(given["POSTGRES_PORT"]) });
  expect(first.env).toMatchObject({
    DEMO: "1",
    APP_URL: "http://localhost:3999",
    STRIPE_API_URL: `http://127.0.0.1:${given["STRIPE_PORT"]}`,
    SMTP_URL: `smtp://127.0.0.1:${given["SMTP_PORT"]}`,
    BOUNCE_PORT: given["BOUNCE_PORT"],
  });
  expect(first.env["APP_SECRET"]).toMatch(/^development-.{32}/);
  expect((await readSettings(false, given)).env).toEqual(first.env);
  expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("each real thing that is named takes the place of its stand-in", async () => {
  const real = {
    DATABASE_URL: "postgres://owner:secret@db.example.com/vacations",
    STRIPE_SECRET_KEY: "sk_test_of_an_account",
    STRIPE_WEBHOOK_SECRET: "whsec_of_an_account",
    SMTP_URL: "smtps://mail.example.com",
    APP_SECRET: "x".repeat(40),
    VAULT_KEY: "y".repeat(40),
    BACKUP_KEY: "z".repeat(40),
  };
  const settings = await readSettings(false, { ...given, ...real });
  expect(settings).toMatchObject({ database: null, stripe: null, mail: null });
  expect(settings.env).toMatchObject({ ...real, DEMO: "0" });
  expect(settings.env["STRIPE_API_URL"]).toBeUndefined();
});

test("a stand-in whose port is taken gets another, and says so", async () => {
  const server = createServer();
  await new Promise<void>((resolve) =>
    server.listen(Number(given["MAILBOX_PORT"]), "127.0.0.1", resolve),
  );
  const settings = await readSettings(false, given);
  expect(settings.mail?.webPort).not.toBe(Number(given["MAILBOX_PORT"]));
  expect(settings.notes).toEqual([expect.stringContaining("MAILBOX_PORT")]);
  server.close();
});

test("a port that is none is refused by name", async () => {
  await expect(readSettings(false, { ...given, PORT: "eighty" })).rejects.toThrow("PORT is eighty");
});
