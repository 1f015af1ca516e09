import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { mailTo, textOf } from "@/tests/support/mail-to";

const password = "nine quiet lanterns at dusk";

/** Opens an account as somebody new, by the words on the screen, and is signed in. @returns their address. */
export async function openAccount(page: Page): Promise<string> {
  const email = `${randomUUID()}@example.com`;
  await page.goto("/register");
  await page.getByLabel("First name").fill("Ana");
  await page.getByLabel("Last name").fill("Vale");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect.poll(() => mailTo(email), { timeout: 30_000 }).toHaveLength(1);
  const [mail] = await mailTo(email);
  const link = mail && /\/verify\/[\w-]{43}/.exec(await textOf(mail))?.[0];
  await page.goto(link ?? "/no-link-came");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL(/\/account$/);
  return email;
}
