import { expect, test } from "@playwright/test";
import { journey } from "@/tests/support/journey";

const addresses = [
  "/nothing/at/all",
  "/vacations/nothing",
  "/vacations/norwegian-fjords/departures/NOTHING",
  "/checkout/nothing",
  "/bookings/nothing",
  "/bookings/nothing/travellers",
  "/bookings/nothing/documents",
  "/sign-in/invitation/nothing",
];

for (const script of [true, false]) {
  test.describe(`JavaScript ${script ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: script });

    for (const address of addresses) {
      test(`${address} answers 404 and shows a page that leads on`, async ({ page }) => {
        expect((await page.goto(address))?.status()).toBe(404);
        await expect(
          page.getByRole("heading", { level: 1, name: /opens nothing|Nothing is at/ }),
        ).toBeVisible();
        await expect(page.getByRole("banner")).toHaveCount(1);
        await expect(
          page.getByRole("main").getByRole("link", { name: /^(Find a booking|Sign in)$/ }),
        ).toBeVisible();
        if (script) await journey(page).isAccessible();
      });
    }
  });
}
