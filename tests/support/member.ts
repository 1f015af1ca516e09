import { expect, type Page } from "@playwright/test";
import { mailTo, textOf } from "@/tests/support/mail-to";

export const memberPassword = "nine quiet lanterns at dusk";

/** The newest mail to an address whose subject is like this, once it has come. */
export async function mailLike(address: string, subject: RegExp): Promise<string> {
  const find = async () => (await mailTo(address)).find(({ Subject }) => subject.test(Subject));
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  const mail = await find();
  return mail ? await textOf(mail) : "";
}

/** What somebody does who opens an account, by the words on the screen. */
export function member(page: Page) {
  return {
    async opensAccount(email: string): Promise<void> {
      await page.goto("/register");
      const main = page.getByRole("main");
      await main.getByLabel("First name").fill("Ana");
      await main.getByLabel("Last name").fill("Example");
      await main.getByLabel("Email", { exact: true }).fill(email);
      await main.getByLabel("Password", { exact: true }).fill(memberPassword);
      await main.getByRole("button", { name: "Create account" }).click();
      await expect(page).toHaveURL(/\/verify$/);
      const link = /\/verify\/[\w-]{20,}/.exec(await mailLike(email, /address/i))?.[0];
      await page.goto(link ?? "");
      await page.getByLabel("Password").fill(memberPassword);
      await page.getByRole("button", { name: "Confirm and sign in" }).click();
      await expect(page).toHaveURL(/\/account/);
    },
    async signsIn(email: string): Promise<void> {
      await page.goto("/sign-in");
      const main = page.getByRole("main");
      await main.getByLabel("Email").fill(email);
      await main.getByLabel("Password").fill(memberPassword);
      await main.getByRole("button", { name: /^(Continue|Sign in)$/ }).click();
      await expect(page).toHaveURL(/\/account/);
    },
  };
}
