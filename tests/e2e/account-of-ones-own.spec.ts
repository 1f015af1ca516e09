import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { cards, journey } from "@/tests/support/journey";
import { member } from "@/tests/support/member";

test.describe.configure({ timeout: 180_000 });

const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const places = [
  ...["", "/bookings", "/profile", "/demographics", "/travellers", "/preferences"],
  ...["/privacy", "/welcome", "/invoices"],
].map((place) => `/account${place}`);

const variations = [
  { script: true, size: "desktop", light: "light" },
  { script: false, size: "phone", light: "dark" },
] as const;

for (const { script, size, light } of variations) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${size}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: sizes[size], colorScheme: light });

    test("P5, P9, P43, P46: a customer adds, corrects, removes and decides, and books with what is there", async ({
      page,
    }) => {
      await member(page).opensAccount(`${randomUUID()}@example.com`);
      await page.getByRole("link", { name: "Skip this" }).first().click();
      await expect(page.getByRole("heading", { name: "Hello, Ana" })).toBeVisible();
      await fillInProfile(page);
      await tellSomething(page);
      await addTraveller(page);
      await decide(page);
      await bookFromTheAccount(page);
      await page.goto("/account");
      await expect(page.getByRole("heading", { name: /Norwegian Fjords/ })).toBeVisible();
      await expect(page.getByText(/^In \d+ days$/).first()).toBeVisible();
      if (script) await everyPlaceIsAccessible(page);
    });
  });
}

async function fillInProfile(page: Page): Promise<void> {
  await page.goto("/account/profile");
  const main = page.getByRole("main");
  await main.getByLabel("Phone (optional)").fill("12");
  await main.getByLabel("City (optional)").fill("Springfield");
  await main.getByRole("button", { name: "Save changes" }).click();
  await expect(main.getByText(/Write the number with its country code/).first()).toBeVisible();
  await expect(main.getByLabel("City (optional)")).toHaveValue("Springfield");
  await main.getByLabel("Phone (optional)").fill("212 555 0123");
  await main.getByLabel("Street address (optional)").fill("1 Elm Street");
  await main.getByLabel("ZIP or postal code (optional)").fill("12345");
  await main.getByLabel("Country (optional)").selectOption("United States");
  await main.getByRole("button", { name: "Save changes" }).click();
  await expect(main.getByText("Saved.")).toBeVisible();
  await expect(main.getByLabel("Phone (optional)")).toHaveValue("+12125550123");
}

async function tellSomething(page: Page): Promise<void> {
  await page.goto("/account/demographics");
  const main = page.getByRole("main");
  await main.getByLabel("Household").selectOption("There are two of us");
  await main.getByLabel("Islands").check();
  await main.getByLabel("Walking").check();
  await main.getByRole("button", { name: "Save changes" }).click();
  await expect(main.getByText("Islands, Walking")).toBeVisible();
  await main.getByRole("button", { name: "Remove: Household" }).click();
  await expect(main.getByText(/^Removed, with its key/)).toBeVisible();
  await expect(main.getByLabel("Household")).toHaveValue("");
}

async function addTraveller(page: Page): Promise<void> {
  await page.goto("/account/travellers");
  const main = page.getByRole("main");
  await main.getByLabel("First name").fill("Bo");
  await main.getByLabel("Last name").fill("Lind");
  await main.getByLabel("Date of birth (optional)").fill("1994-06-05");
  await main.getByRole("button", { name: "Add this person" }).click();
  await expect(main.getByText("Bo Lind")).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  await page.goto("/account/privacy");
  const use = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Suggestions made for you" }) });
  await use.getByRole("button", { name: "Accept this use" }).click();
  await expect(page.getByText("You said yes. It counts from now on.")).toBeVisible();
  await use.getByRole("button", { name: "Stop this use" }).click();
  await expect(page.getByText("You took your yes back. The use has ended.")).toBeVisible();
  await expect(page.getByText("+12125550123")).toBeVisible();
  await page.getByRole("button", { name: "Remove: Phone number" }).click();
  await expect(page.getByText("+12125550123")).toHaveCount(0);
}

async function bookFromTheAccount(page: Page): Promise<void> {
  const visitor = journey(page);
  await visitor.holdTwoPlaces();
  const main = page.getByRole("main");
  await expect(main.getByLabel("First name", { exact: true })).toHaveValue("Ana");
  await expect(main.getByLabel("Street address", { exact: true })).toHaveValue("1 Elm Street");
  await expect(main.getByLabel("Country", { exact: true })).toHaveValue("US");
  await main.getByLabel("I am the first traveller").check();
  await main.getByLabel("Traveller 2: somebody you often book for").selectOption("Bo Lind");
  await main.getByLabel(/^I have read the booking terms/).check();
  await visitor.continueToPayment();
  await visitor.payWith(cards.paid);
  await expect(page.getByText("Confirmed. Thank you, Ana.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Bo Lind")).toBeVisible();
}

/** Also: where one is stands in sight on the line of places, which is longer than a phone is wide. */
async function everyPlaceIsAccessible(page: Page, seen = places): Promise<void> {
  for (const place of seen) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const here = page.getByRole("navigation", { name: "Your account" }).locator("[aria-current]");
    if ((await here.count()) > 0) await expect(here, place).toBeInViewport({ ratio: 0.99 });
    // Each fold that says why, opened as well.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    await journey(page).isAccessible();
  }
}

test.describe("on a phone in the dark", () => {
  test.use({ viewport: sizes.phone, colorScheme: "dark" });

  test("P5, P43: every page of an account is there for who uses assistive technology, and where one is is in sight", async ({
    page,
  }) => {
    await member(page).opensAccount(`${randomUUID()}@example.com`);
    const entrance = ["/security", "/security/password", "/security/email", "/data", "/close"];
    await everyPlaceIsAccessible(page, [...places, ...entrance.map((place) => `/account${place}`)]);
  });
});

test("P43: two windows lose nothing: the second is shown what the first has saved, and both are there to choose from", async ({
  page,
  context,
}) => {
  await member(page).opensAccount(`${randomUUID()}@example.com`);
  await page.goto("/account/profile");
  const other = await context.newPage();
  await other.goto("/account/profile");
  for (const [there, name] of [
    [page, "Lindqvist"],
    [other, "Lindberg"],
  ] as const) {
    await there.getByLabel("Last name").fill(name);
    await there.getByRole("button", { name: "Save changes" }).click();
  }
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(other.getByRole("main").getByRole("alert")).toContainText("“Lindqvist”");
  await expect(other.getByLabel("Last name")).toHaveValue("Lindberg");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(page.getByLabel("Last name")).toHaveValue("Lindberg");
});

test("P43, P46: a slow line shows at once what was pressed, and one that is cut off loses nothing", async ({
  page,
  context,
}) => {
  await member(page).opensAccount(`${randomUUID()}@example.com`);
  await page.goto("/account/profile");
  await context.setOffline(true);
  await page.getByLabel("City (optional)").fill("Springfield");
  await page.getByLabel("Last name").fill("Lindqvist");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing is lost");
  await expect(page.getByLabel("City (optional)")).toHaveValue("Springfield");
  await context.setOffline(false);
  await page.getByLabel("City (optional)").fill("");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Last name")).toHaveValue("Lindqvist");

  await page.goto("/account/privacy");
  const use = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Suggestions made for you" }) });
  const on = use.getByText("On", { exact: true });
  const gate: { open?: () => void } = {};
  const opened = new Promise<void>((resolve) => Object.assign(gate, { open: resolve }));
  await page.route("**/account/privacy*", async (route) => {
    if (route.request().method() === "POST") await opened;
    await route.continue();
  });
  await use.getByRole("button", { name: "Accept this use" }).click();
  await expect(on).toBeVisible();
  await expect(page.getByText("You said yes. It counts from now on.")).toHaveCount(0);
  gate.open?.();
  await expect(page.getByText("You said yes. It counts from now on.")).toBeVisible();
  await page.unroute("**/account/privacy*");

  await context.setOffline(true);
  await use.getByRole("button", { name: "Stop this use" }).click();
  await expect(use.getByRole("alert")).toContainText("Nothing is lost");
  await expect(on).toBeVisible();
  await context.setOffline(false);
});
