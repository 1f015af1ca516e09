import { expect, type Page, test } from "@playwright/test";
import { refuseCookies, watchCookies } from "@/tests/support/cookies";
import { journey } from "@/tests/support/journey";
import { mailTo } from "@/tests/support/mail-to";
import { mailLike, member, memberPassword } from "@/tests/support/member";

test.describe.configure({ timeout: 180_000 });

let turn = 0;
const someone = (name: string) => `${name}.${process.pid}.${turn++}@example.com`;

/** Where the link of the mail about a request leads. */
async function requestLink(email: string): Promise<string> {
  const mail = await mailLike(email, /^Was it you/);
  return /\/support\/requests\/[\w-]{48}/.exec(mail)?.[0] ?? "";
}

async function writes(page: Page, email: string, wish: RegExp): Promise<void> {
  await page.goto("/support");
  await page.getByLabel(wish).check();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Your question").fill("Please do.\nThank you.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: "We have it" })).toBeVisible();
}

for (const { script, size } of [
  { script: true, size: { width: 1280, height: 900 } },
  { script: false, size: { width: 390, height: 844 } },
]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size });
    const look = async (page: Page) => {
      if (script) await journey(page).isAccessible();
    };

    test("P43: somebody takes a copy along by their password, and has two weeks to think better of closing", async ({
      page,
      browser,
    }) => {
      const email = someone("leaves");
      await member(page).opensAccount(email);
      await page.goto("/account/data");
      await look(page);
      await page.getByRole("button", { name: "Download my data" }).click();
      const fetchIt = page.getByRole("link", { name: "Fetch my copy" });
      await expect(fetchIt).toBeVisible({ timeout: 30_000 });
      await look(page);
      await fetchIt.click();
      await expect(page.getByRole("heading", { name: "Fetch your copy" })).toBeVisible();
      const link = /\/account\/data\/[\w-]{48}/.exec(await mailLike(email, /^Your copy/))?.[0];
      await expect(page).toHaveURL(new RegExp(`${link}$`));
      await look(page);
      await page.getByLabel("Password").fill("not that one, I think");
      await page.getByRole("button", { name: "Download my data" }).click();
      await expect(page.getByText("That is not your password.")).toBeVisible();
      await look(page);
      await page.getByLabel("Password").fill(memberPassword);
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download my data" }).click();
      expect((await coming).suggestedFilename()).toBe("my-data.zip");

      const other = await (await browser.newContext()).newPage();
      await member(other).signsIn(email);
      await other.goto("/account/close");
      await expect(other.getByRole("heading", { name: "What goes" })).toBeVisible();

      await page.goto("/account/close");
      await look(page);
      await page.getByLabel("Password").fill(memberPassword);
      await page.getByRole("button", { name: "Close my account" }).click();
      await expect(page.getByRole("button", { name: "Keep my account" })).toBeVisible();
      await look(page);
      await other.reload();
      await expect(other).toHaveURL(/\/sign-in/);
      expect(await mailLike(email, /^Your account closes on/)).toContain("/account/close");

      await member(other).signsIn(email);
      await other.getByRole("link", { name: /^Keep it/ }).click();
      await other.getByRole("button", { name: "Keep my account" }).click();
      await expect(other.getByRole("button", { name: "Close my account" })).toBeVisible();
      await other.close();
    });

    test("P17, P19, P44: without an account and without a cookie somebody shows by a link that it was they, takes a copy, and is removed", async ({
      page,
      context,
    }) => {
      if (script) await refuseCookies(context);
      const asked = watchCookies(context);
      const email = someone("writes");
      await page.goto("/support");
      await look(page);
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await expect(page.getByText("Choose what you write about.").first()).toBeVisible();
      await look(page);
      await writes(page, email, /removed/);
      await look(page);

      const link = await requestLink(email);
      for (const method of ["HEAD", "GET", "GET"])
        expect((await page.request.fetch(link, { method })).status()).toBe(200);
      await page.goto(`${link}/remove`);
      await expect(page).toHaveURL(new RegExp(`${link}$`));
      await look(page);
      await page.getByRole("button", { name: "Yes, I asked for this" }).click();
      await expect(page.getByRole("heading", { name: "We know it is you" })).toBeVisible();
      await look(page);

      await page.getByRole("button", { name: "Download my data" }).click();
      const fetchIt = page.getByRole("link", { name: "Fetch my copy" });
      await expect(fetchIt).toBeVisible({ timeout: 30_000 });
      const coming = page.waitForEvent("download");
      await fetchIt.click();
      expect((await coming).suggestedFilename()).toBe("my-data.zip");

      await page.goto(`${link}/correct`);
      await look(page);
      await page.goto(`${link}/remove`);
      await look(page);
      await page.getByLabel(/^I have read what goes/).check();
      await page.getByRole("button", { name: "Remove it now" }).click();
      await expect(page.getByRole("heading", { name: "It is removed" })).toBeVisible();
      await look(page);
      expect((await page.goto(link))?.status()).toBe(404);
      await mailLike(email, /is destroyed$/);
      expect(asked()).toEqual([]);
    });
  });
}

test("P44: who has an account and asks by support to be removed closes it, and is told how to keep it", async ({
  page,
}) => {
  const email = someone("both");
  await member(page).opensAccount(email);
  await page.context().clearCookies();
  await writes(page, email, /removed/);
  const link = await requestLink(email);
  await page.goto(link);
  await page.getByRole("button", { name: "Yes, I asked for this" }).click();
  await page.getByRole("link", { name: "See and correct" }).click();
  await page.getByLabel("Last name").fill("Corrected");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("It is corrected")).toBeVisible();
  await expect(page.getByLabel("Last name")).toHaveValue("Corrected");
  await journey(page).isAccessible();

  await page.goto(`${link}/remove`);
  await expect(page.getByText("You have an account")).toBeVisible();
  await journey(page).isAccessible();
  await page.getByLabel(/^I have read what goes/).check();
  await page.getByRole("button", { name: "Close my account" }).click();
  await expect(page.getByRole("heading", { name: "Your account will close" })).toBeVisible();
  await journey(page).isAccessible();
  await mailLike(email, /^Your account closes on/);
  await member(page).signsIn(email);
  await page.goto("/account/close");
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByRole("button", { name: "Close my account" })).toBeVisible();
});

test("P44: an address that we do not know gets the same page and the same mail", async ({
  page,
}) => {
  const [known, unknown] = [someone("known"), someone("unknown")];
  await member(page).opensAccount(known);
  await page.context().clearCookies();
  const pages: (string | null)[] = [];
  for (const email of [known, unknown]) {
    await writes(page, email, /a copy/);
    pages.push(await page.getByRole("main").textContent());
    await requestLink(email);
  }
  expect(pages[0]).toBe(pages[1]);
  const subjects = async (of: string) => (await mailTo(of)).map(({ Subject }) => Subject)[0];
  expect(await subjects(known)).toBe(await subjects(unknown));
});

test("P44: the way through support is walked with the keyboard alone", async ({ page }) => {
  const email = someone("keys");
  const reach = async (name: RegExp) => {
    for (let tries = 0; tries < 60; tries++) {
      const words = await page.evaluate(() => {
        const at = document.activeElement;
        if (at instanceof HTMLInputElement) return at.labels?.[0]?.textContent ?? "";
        return at?.matches("a, button") ? (at.textContent ?? "") : "";
      });
      if (name.test(words)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await page.goto("/support");
  await reach(/A question about/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel(/a copy of what you hold/)).toBeChecked();
  await reach(/^Email/);
  await page.keyboard.type(email);
  await page.getByLabel("Your question").focus();
  await page.keyboard.type("A copy, please.");
  await reach(/Send$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "We have it" })).toBeVisible();
  await page.goto(await requestLink(email));
  await reach(/Yes, I asked for this/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "We know it is you" })).toBeVisible();
  await reach(/Download my data/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Fetch my copy" })).toBeVisible({ timeout: 30_000 });
});
