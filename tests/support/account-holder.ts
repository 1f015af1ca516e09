import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { mailTo, textOf } from "@/tests/support/mail-to";

const password = "nine quiet lanterns at dusk";

/** What a person does who opens an account, by the words on the screen. @returns their address. */
export async function openAccountOf(page: Page): Promise<string> {
  const email = `vera.${randomUUID()}@example.com`;
  await page.goto("/register");
  const main = page.getByRole("main");
  await main.getByLabel("First name", { exact: true }).fill("Vera");
  await main.getByLabel("Last name", { exact: true }).fill("Lind");
  await main.getByLabel("Email", { exact: true }).fill(email);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/verify$/);
  await expect.poll(() => mailTo(email), { timeout: 20_000 }).toHaveLength(1);
  const [mail] = await mailTo(email);
  const link = /\/verify\/[\w-]+/.exec(mail ? await textOf(mail) : "")?.[0];
  await page.goto(link ?? "");
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL(/\/account\/welcome$/);
  return email;
}
