import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { cameTooLate } from "@/tests/support/came-too-late";
import { inDatabase } from "@/tests/support/colleague";
import { journey } from "@/tests/support/journey";

test.describe.configure({ timeout: 120_000 });

const variations = [
  { script: true, size: { width: 390, height: 844 }, light: "dark", wish: "places" },
  { script: false, size: { width: 1280, height: 900 }, light: "light", wish: "money" },
] as const;

/** A guest whose payment came when the places were gone, as the books have it. @returns the booking's address. */
async function paysTooLate(page: Page, departure: number): Promise<string> {
  const visitor = journey(page);
  await visitor.booksTwoPlaces({ email: `${randomUUID()}@example.com` }, departure);
  const text = await page.getByRole("main").textContent();
  const ref = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text ?? "")?.[0] ?? "";
  await inDatabase(cameTooLate, [ref]);
  return new URL(page.url()).pathname;
}

for (const [at, { script, size, light, wish }] of variations.entries()) {
  test.describe(`JavaScript ${script ? "on" : "off"}, ${light}`, () => {
    test.use({ javaScriptEnabled: script, viewport: size, colorScheme: light });

    test(`rule 37: whoever paid too late decides, without a cookie, to have the ${wish}`, async ({
      page,
      context,
    }) => {
      const address = await paysTooLate(page, 3 - at);
      await context.clearCookies();
      const look = async () => {
        if (script) await journey(page).isAccessible();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      };
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1, name: "Not booked" })).toBeVisible();
      await look();
      await page.getByRole("link", { name: "Decide" }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: "You decide about your money" }),
      ).toBeVisible();
      await look();
      if (wish === "places") {
        await page.getByRole("button", { name: "Take these places" }).click();
        await journey(page).seesItConfirmed();
      } else {
        await page.getByRole("button", { name: "Send it back" }).click();
        await expect(page.getByText(/back to the card that you paid with/).first()).toBeVisible();
        await page.goto(`${address}/decide`);
        await expect(page.getByText("There is nothing to decide")).toBeVisible();
      }
      await look();
    });
  });
}
