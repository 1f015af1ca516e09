import { expect, type Page, test } from "@playwright/test";
import { journey } from "@/tests/support/journey";
import { mailLike, member, memberPassword } from "@/tests/support/member";

test.describe.configure({ timeout: 180_000 });

let turn = 0;
const someone = (name: string) => `${name}.${process.pid}.${turn++}@example.com`;
const another = "a grey kettle under snow";

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await page.getByRole("main").getByLabel(label, { exact: true }).fill(value);
}
const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();

for (const { script, size } of [
  { script: true, size: { width: 1280, height: 900 } },
  { script: false, size: { width: 390, height: 844 } },
]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size });
    const look = async (page: Page) => {
      if (script) await journey(page).isAccessible();
    };

    test("P6, P8: somebody opens an account, forgets the password, and sets another one by mail", async ({
      page,
      browser,
    }) => {
      const email = someone("opens");
      await page.goto("/register");
      await look(page);
      await fill(page, { "First name": "Ana", "Last name": "Example", Email: email });
      await fill(page, { Password: "too short" });
      await press(page, "Create account");
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "15 characters or more",
      );
      await expect(page.getByLabel("First name")).toHaveValue("Ana");
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
      await look(page);
      await member(page).opensAccount(email);
      await page.goto("/account/security");
      await look(page);

      // Somebody else's browser, which is still signed in when the password is set anew.
      const other = await browser.newContext({ javaScriptEnabled: script });
      const elsewhere = await other.newPage();
      await elsewhere.goto("/forgot-password");
      await look(elsewhere);
      await fill(elsewhere, { Email: email });
      await press(elsewhere, "Send me the link");
      await expect(elsewhere.getByRole("heading", { name: "Look at your mail" })).toBeVisible();
      const mail = await mailLike(email, /^Set a new password$/);
      await elsewhere.goto(/\/reset-password\/[\w-]{43}/.exec(mail)?.[0] ?? "");
      await look(elsewhere);
      await fill(elsewhere, { "New password": another });
      await press(elsewhere, "Set password");
      await expect(elsewhere).toHaveURL(/\/account/);
      // A prefetch is refused as the page is.
      const prefetch = { headers: { RSC: "1", "Next-Router-Prefetch": "1" }, maxRedirects: 0 };
      const ahead = await page.request.get("/account/security", prefetch);
      expect(await ahead.text()).not.toContain(email);
      await page.goto("/account/security");
      await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fsecurity$/);
      await look(page);
      await other.close();
    });

    test("P16: who asks to be remembered is, changes password and address, and signs out", async ({
      page,
      context,
    }) => {
      const [email, moved] = [someone("stays"), someone("moved")];
      await member(page).opensAccount(email);
      await page.goto("/account/security");
      await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto("/sign-in?next=/account/security");
      await fill(page, { Email: email, Password: memberPassword });
      await page.getByLabel("Remember me on this device").check();
      await press(page, "Sign in");
      await expect(page.getByRole("heading", { name: "Security" })).toBeVisible();
      const [cookie] = (await context.cookies()).filter(({ name }) => name.includes("session"));
      expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(29 * 86_400);

      await page.getByRole("link", { name: "Change password" }).click();
      await look(page);
      await fill(page, { "Your password now": memberPassword, "New password": another });
      await press(page, "Save changes");
      await expect(page.getByRole("status")).toContainText("Your password was changed");
      await page.getByRole("link", { name: "Change email address" }).click();
      await look(page);
      await fill(page, { "New email": moved, "Your password now": another });
      await press(page, "Mail me the link");
      await expect(page.getByRole("status")).toContainText("Look at the mail");
      const mail = await mailLike(moved, /^Confirm your new/);
      await page.goto(/\/account\/security\/email\/[\w-]{43}/.exec(mail)?.[0] ?? "");
      await look(page);
      await press(page, "Use this address");
      await expect(page.getByRole("status")).toContainText("has its new address");
      await expect(page.getByRole("main").getByText(moved)).toBeVisible();
      await mailLike(email, /^Your account has another address$/);
    });
  });
}

test("an account is opened by keyboard alone, and pasting a password is welcome", async ({
  page,
}) => {
  await page.goto("/register");
  await page.getByLabel("First name").focus();
  const typed = ["Ana", "Example", someone("keys"), memberPassword];
  for (const text of typed) {
    await page.keyboard.insertText(text);
    await page.keyboard.press("Tab");
    // "Why do you ask?" stands after each field.
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/verify$/);
});
