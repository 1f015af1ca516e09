import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { watchCookies } from "@/tests/support/cookies";
import { journey } from "@/tests/support/journey";
import { member } from "@/tests/support/member";

test.describe.configure({ timeout: 120_000 });

const preferences = "What you tell us that you like";
const interests = "What you look at here";

const flip = (page: Page, cookie: string) =>
  page.getByRole("group", { name: cookie }).getByRole("button");
const titles = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });

async function switchOn(page: Page, cookie: string): Promise<void> {
  await flip(page, cookie).click();
  await expect(flip(page, cookie)).toHaveText("Switch off");
}

for (const { script, size } of [
  { script: true, size: { width: 1280, height: 900 } },
  { script: false, size: { width: 390, height: 844 } },
]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size });

    test("P9, P20: nothing is suggested until it is switched on; then what one says comes first, and off takes it all away", async ({
      page,
      context,
    }) => {
      const look = async () => {
        if (script) await journey(page).isAccessible();
      };
      await page.goto("/suggestions");
      await expect(page.getByText("that needs a cookie, and none is on")).toBeVisible();
      await expect(page.getByRole("button", { name: "Switch on" })).toHaveCount(2);
      await look();
      expect(await context.cookies()).toEqual([]);

      await page.goto("/privacy/cookies");
      await switchOn(page, preferences);
      expect((await context.cookies()).map(({ name }) => name)).toEqual(["preferences"]);
      await look();

      await page.goto("/suggestions");
      await page.getByLabel("By rail").check();
      await page.getByLabel("Asia", { exact: true }).check();
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByText(/^Because of: .*By rail/).first()).toBeVisible();
      await expect(page.getByLabel("By rail")).toBeChecked();
      await look();

      await page.goto("/privacy/cookies");
      await flip(page, preferences).click();
      await expect(flip(page, preferences)).toHaveText("Switch on");
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test("P20: what one looks at is noted only once that is on; each note is shown and removed, and the front page suggests by them", async ({
  page,
  context,
}) => {
  await page.goto("/vacations/norwegian-fjords");
  await page.goto("/");
  expect(await context.cookies()).toEqual([]);
  await page.goto("/privacy/cookies");
  await switchOn(page, interests);

  const noted = async () => (await context.cookies()).map(({ value }) => value).join();
  await page.goto("/vacations/norwegian-fjords");
  await expect.poll(noted).toContain("v.norwegian-fjords");
  await page.goto("/vacations?theme=rail&q=a+very+private+word");
  await expect.poll(noted).toContain("s.theme.rail");
  expect(await noted()).not.toContain("private");

  await page.goto("/");
  const shelf = page.getByRole("region", { name: "Suggested for you" });
  await expect(shelf.getByRole("listitem")).toHaveCount(4);
  await journey(page).isAccessible();
  await shelf.getByRole("link", { name: "Why these" }).click();
  await expect(page).toHaveURL(/\/suggestions$/);
  await page.getByRole("button", { name: "Remove the note Norwegian fjords" }).click();
  await expect.poll(noted).not.toContain("norwegian");
  await page.getByRole("button", { name: "Remove all notes" }).click();
  await expect(page.getByText("Nothing yet. Look around")).toBeVisible();
});

test("P9: with suggestions on and off, a search finds the same in the same order, and the answer sets no cookie", async ({
  page,
  context,
}) => {
  const asked = watchCookies(context);
  const found = async () => {
    await page.goto("/vacations?region=europe&sort=price");
    const prices = page.getByRole("main").getByRole("listitem").filter({ hasText: "from $" });
    return [await titles(page).allTextContents(), await prices.allTextContents()];
  };
  const before = await found();
  expect(before[0]?.length).toBeGreaterThan(2);
  const { hostname: domain } = new URL(page.url());
  const cookie = { domain, path: "/", expires: -1, httpOnly: false, secure: false };
  const told = { ...cookie, sameSite: "Lax" as const };
  await context.addCookies([
    { ...told, name: "preferences", value: "on~theme.rail~region.asia" },
    { ...told, name: "interests", value: "on~v.iceland-ring" },
  ]);
  expect(await found()).toEqual(before);
  expect(asked()).toEqual([]);
});

test("P20: a browser that says no is told that its no counts, and that what one switches on oneself counts more", async ({
  page,
}) => {
  await page.setExtraHTTPHeaders({ "Sec-GPC": "1" });
  await page.goto("/privacy/cookies");
  await expect(page.getByText("We take that as a no").first()).toBeVisible();
  await switchOn(page, interests);
  await expect(page.getByText("You switched this on all the same")).toHaveCount(1);
});

for (const { script, size } of [
  { script: true, size: { width: 390, height: 844 } },
  { script: false, size: { width: 1280, height: 900 } },
]) {
  test.describe(`with an account, JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size });

    test("P20: an account notes only once its holder says so, shows what it noted, and off removes it", async ({
      page,
      context,
    }) => {
      await member(page).opensAccount(`${randomUUID()}@example.com`);
      const names = async () => (await context.cookies()).map(({ name }) => name).sort();
      await page.goto("/suggestions");
      const account = page.getByRole("region", { name: "In your account" });
      await expect(account.getByText("This is off.")).toBeVisible();
      expect(await names()).toEqual(["session"]);
      await account.getByRole("button", { name: "Switch on for my account" }).click();
      await expect(account.getByText("This is on.")).toBeVisible();
      expect(await names()).toEqual(["interests", "session"]);

      if (script) {
        const noted = page.waitForResponse((answer) => answer.url().endsWith("/suggestions/notes"));
        await page.goto("/vacations/iceland-ring");
        expect((await noted).status()).toBe(200);
        expect((await context.cookies()).map(({ value }) => value).join()).not.toContain("iceland");
        await page.goto("/suggestions");
        await expect(account.getByText("Iceland ring", { exact: true })).toBeVisible();
        await journey(page).isAccessible();
        await account.getByRole("button", { name: "Remove the note Iceland ring" }).click();
        await expect(account.getByText("Nothing yet. Look around")).toBeVisible();
      }
      await account.getByRole("button", { name: "Switch off for my account" }).click();
      await expect(account.getByText("This is off.")).toBeVisible();
      expect(await names()).toEqual(["session"]);
    });
  });
}
