import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { totpCode, totpStep } from "@/lib/auth/totp";

const root = path.resolve(import.meta.dirname, "../..");
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** One of the product's commands, as `npm run` starts it. @returns what it prints. */
export function runCommand(file: string, ...args: string[]): string {
  return execFileSync(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TSX_TSCONFIG_PATH: "scripts/tsconfig.json" },
  }).trim();
}

/** What an authenticator app that was given this secret shows, or will show some half minutes later. */
export function appCode(secret: string, later = 0): string {
  const bits = [...secret.replaceAll(" ", "")]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  return totpCode(Uint8Array.from(bytes), totpStep(new Date()) + later);
}

/** Looks at or changes what the database holds, as its owner. */
export async function inDatabase<Row extends pg.QueryResultRow = never>(
  statement: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  const { rows } = await client.query<Row>(statement, values);
  await client.end();
  return rows;
}

/** An employee who was just invited for a role, and is at the desk. */
export async function atDesk(page: Page, role: string): Promise<void> {
  const there = colleague(page);
  await page.goto(runCommand("scripts/staff-invite.ts", role, `${randomUUID()}@staff.example`));
  const { secret } = await there.readInvitation();
  await there.comeIn("Ines Vale", appCode(secret));
  await expect(page).toHaveURL(/\/staff$/);
}

export const newPassword = "seven slow herons over water";

/** What an employee does at the door, by the words on the screen. */
export function colleague(page: Page) {
  return {
    /** Writes down what the page of the invitation shows. */
    async readInvitation(): Promise<{ secret: string; recoveryCodes: string[] }> {
      const secret = await page
        .getByText(/type this secret/)
        .locator("code")
        .textContent();
      const recoveryCodes = await page
        .getByRole("group", { name: "Without the phone" })
        .getByRole("listitem")
        .allTextContents();
      return { secret: secret ?? "", recoveryCodes };
    },
    async comeIn(name: string, code: string): Promise<void> {
      await page.getByLabel("Name").fill(name);
      await page.getByLabel("Password").fill(newPassword);
      await page.getByLabel("Code", { exact: true }).fill(code);
      await page.getByLabel("I have kept the recovery codes").check();
      await page.getByRole("button", { name: "Come in" }).click();
    },
    async typePassword(email: string, password = newPassword): Promise<void> {
      await page.goto("/sign-in");
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password").fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
    },
    async typeCode(code: string): Promise<void> {
      await page.getByLabel("Code", { exact: true }).fill(code);
      await page.getByRole("button", { name: "Sign in" }).click();
    },
    async signOut(): Promise<void> {
      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    },
  };
}
