import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { journey } from "@/tests/support/journey";
import { mailLike, memberPassword } from "@/tests/support/member";

test("rules 7 and 8: who uses the keyboard alone gets from a vacation to the payment page, and sees where they are", async ({
  page,
}) => {
  const main = page.getByRole("main");
  await page.goto("/vacations/norwegian-fjords");
  await press(page, page.getByRole("link", { name: "Skip to content" }), "Enter");
  await press(page, page.getByRole("link", { name: "Choose this departure" }).first(), "Enter");
  await press(page, page.getByRole("button", { name: "Hold these places" }), "Enter");
  await expect(page).toHaveURL(/\/checkout\//);

  await press(page, page.getByRole("button", { name: "I need more time" }), "Enter");
  await expect(page.getByText("More time: 9 of 10 left.")).toBeVisible();
  const answers = {
    "First name": "Ana",
    "Last name": "Example",
    Email: `keys.${Date.now()}@example.com`,
    "Street address": "1 Elm Street",
    City: "Springfield",
    "ZIP or postal code": "12345",
    Country: "United States",
  };
  for (const [label, answer] of Object.entries(answers)) {
    const field = main.getByLabel(label, { exact: true });
    await reach(page, field);
    await page.keyboard.type(answer);
  }
  await expect(main.getByLabel("Country", { exact: true })).toHaveValue("US");
  await press(page, page.getByLabel("I am the first traveller"), "Space");
  await press(page, page.getByLabel(/^I have read the booking terms/), "Space");
  await journey(page).isAccessible();
  await press(page, page.getByRole("button", { name: "Continue to payment" }), "Enter");
  await expect(page.getByRole("heading", { name: "Pay with card" })).toBeVisible();
});

test("P6, P43: who uses the keyboard alone opens an account, fills in who they are, and signs out", async ({
  page,
}) => {
  const main = page.getByRole("main");
  const email = `keys.${randomUUID()}@example.com`;
  const write = async (answers: Record<string, string>) => {
    for (const [label, answer] of Object.entries(answers)) {
      await reach(page, main.getByLabel(label, { exact: true }));
      await page.keyboard.type(answer);
    }
  };
  await page.goto("/register");
  const name = { "First name": "Ana", "Last name": "Example" };
  await write({ ...name, Email: email, Password: memberPassword });
  await press(page, main.getByRole("button", { name: "Create account" }), "Enter");
  await expect(page).toHaveURL(/\/verify$/);
  await page.goto(/\/verify\/[\w-]{20,}/.exec(await mailLike(email, /address/i))?.[0] ?? "");
  await write({ Password: memberPassword });
  await press(page, main.getByRole("button", { name: "Confirm and sign in" }), "Enter");
  await expect(page).toHaveURL(/\/account\/welcome$/);
  await press(page, page.getByRole("link", { name: "Skip this" }).first(), "Enter");
  await expect(page.getByRole("heading", { name: "Hello, Ana" })).toBeVisible();

  const places = page.getByRole("navigation", { name: "Your account" });
  await press(page, places.getByRole("link", { name: "Profile" }), "Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  await write({ "Phone (optional)": "212 555 0123", "Street address (optional)": "1 Elm Street" });
  await write({ "City (optional)": "Springfield", "ZIP or postal code (optional)": "12345" });
  await write({ "Country (optional)": "United States" });
  await press(page, main.getByRole("button", { name: "Save changes" }), "Enter");
  await expect(main.getByText("Saved.")).toBeVisible();
  await expect(main.getByLabel("Phone (optional)")).toHaveValue("+12125550123");
  await press(page, page.getByRole("button", { name: "Sign out" }).first(), "Enter");
  await expect(page).toHaveURL(/\/sign-in$/);
});

/** Goes on with the tab key until it is there, as far as a long page may have stops, and sees it marked. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    if (!(await target.evaluate((element) => element === document.activeElement))) continue;
    expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      "solid",
    );
    return;
  }
  throw new Error(`The tab key never comes to ${target}.`);
}

async function press(page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}
